import { Suspense, lazy } from 'react';
import { useStepUpQuestion } from './step-up.ts';

const StepUpDialog = lazy(() => import('./step-up-dialog.tsx'));

/** Loads the dialog that asks for a confirmation when it is needed for the first time. */
export function StepUp() {
  const question = useStepUpQuestion();
  if (question === undefined) return null;
  return (
    <Suspense>
      <StepUpDialog onAnswer={question.answer} />
    </Suspense>
  );
}
