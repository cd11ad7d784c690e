import type { OverviewHandlers } from '@octopus-cards/console-server';
import type { Console, ConsolePrincipal } from '../context.ts';
import { asMember } from '../principal.ts';
import { readLatencyDays, readOrderDays, readWebhookDays } from './charts.ts';
import { readRateUse } from './rate-use.ts';

/** What somebody looks at in the morning: how much of the limits is used, and numbers for charts. */
export function createOverviewHandlers({ sandbox }: Console): OverviewHandlers<ConsolePrincipal> {
  return {
    async listRateUse({ principal }) {
      return answer(await readRateUse(sandbox, asMember(principal).clientId));
    },
    async listOrderDays({ principal, query }) {
      return answer(await readOrderDays(sandbox, asMember(principal).clientId, query.days));
    },
    async listLatencyDays({ principal, query }) {
      return answer(await readLatencyDays(sandbox, asMember(principal).clientId, query.days));
    },
    async listWebhookDays({ principal, query }) {
      return answer(await readWebhookDays(sandbox, asMember(principal).clientId, query.days));
    },
  };
}

function answer<Row>(data: Row[]) {
  return { status: 200 as const, body: { success: true as const, data } };
}
