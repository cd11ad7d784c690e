import type { SandboxToolsHandlers } from '@octopus-cards/console-server';
import { readMagicValues } from '../../fulfilment/magic-values.ts';
import { writeTime } from '../../orders/write-time.ts';
import { writeAudit } from '../audit.ts';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember, asUser } from '../principal.ts';
import { badRequest } from '../problems.ts';
import { readEventPage, readMailPage } from './inbox.ts';

const SUCCESS = { success: true } as const;

/** The clock, magic values, inboxes and the reset. */
export function createToolHandlers(console: Console): SandboxToolsHandlers<ConsolePrincipal> {
  const { control, sandboxClock } = console;
  const { db } = console.sandbox;
  // One after the other, so that two hours pass when two people let one pass each.
  let lastMove: Promise<unknown> = Promise.resolve();

  return {
    async getClock() {
      return { status: 200, body: { ...SUCCESS, data: showClock(console) } };
    },

    async setClock({ body, principal, operation, request }) {
      if (control === undefined) return withoutControl();
      const move = lastMove.then(async () => {
        const before = showClock(console);
        const { advance_seconds: seconds = 0, frozen = before.frozen } = body;
        const to = new Date(sandboxClock.now().getTime() + seconds * 1000);
        // The move takes transactions of its own, one for each thing that falls due; so the line is
        // written before them, and says what was asked for.
        await writeAudit(db, console, {
          actor: asUser(principal),
          operation,
          request,
          target: 'Clock',
          before: { now_at: before.now_at, frozen: before.frozen },
          after: { now_at: writeTime(to), frozen },
        });
        if (seconds > 0) await console.advance(to);
        if (frozen) sandboxClock.stop();
        else sandboxClock.run();
      });
      lastMove = move.catch(() => {});
      await move;
      return { status: 200, body: { ...SUCCESS, data: showClock(console) } };
    },

    async listMagicValues() {
      const data = readMagicValues().flatMap(({ id, says, verticals, values }) =>
        values.map(({ field, equals, suffix = '' }) => {
          const value = equals ?? suffix;
          return { scenario: id, says, verticals: [...verticals], field, value };
        }),
      );
      return { status: 200, body: { ...SUCCESS, data } };
    },

    async resetSandbox({ principal, operation, request }) {
      if (control === undefined) return withoutControl();
      // Before it, as the client of this person may not be there afterwards.
      await writeAudit(db, console, {
        actor: asUser(principal),
        operation,
        request,
        target: 'Sandbox',
      });
      await control.reset();
      return { status: 204 };
    },

    async listMails({ query, principal, page }) {
      const { rows, total } = await readMailPage(db, asMember(principal), query);
      return page({ ...SUCCESS, data: rows }, total);
    },

    async listInboxEvents({ query, principal, page }) {
      const { rows, total } = await readEventPage(db, asMember(principal).clientId, query);
      return page({ ...SUCCESS, data: rows }, total);
    },
  };
}

function showClock({ control, sandboxClock }: Console) {
  return {
    now_at: writeTime(sandboxClock.now()),
    frozen: !sandboxClock.running,
    movable: control !== undefined,
  };
}

function withoutControl() {
  return badRequest('This sandbox was started without control');
}
