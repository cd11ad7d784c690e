import { useSyncExternalStore } from 'react';

/** A confirmation that somebody waits for. */
export interface Question {
  answer(isConfirmed: boolean): void;
  settled: Promise<boolean>;
}

let question: Question | undefined;
const listeners = new Set<() => void>();

function setQuestion(next: Question | undefined): void {
  question = next;
  for (const tell of listeners) tell();
}

/**
 * Opens the dialog that asks for a confirmation. Whoever asks while it is open waits for the same answer.
 *
 * @returns whether the person has confirmed
 */
export function askForStepUp(): Promise<boolean> {
  if (question === undefined) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const answer = (isConfirmed: boolean) => {
      setQuestion(undefined);
      resolve(isConfirmed);
    };
    setQuestion({ answer, settled: promise });
    return promise;
  }
  return question.settled;
}

/** The question that waits for the person, if there is one. */
export function readStepUpQuestion(): Question | undefined {
  return question;
}

/** The same for a component, which is drawn again when it changes. */
export function useStepUpQuestion(): Question | undefined {
  return useSyncExternalStore(listen, readStepUpQuestion);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
