import { joinPointer } from '@octopus-cards/toolkit/compile';
import type { ProbeCheck } from '../../types.ts';
import { awaitEvents, findWebhook } from './support/events.ts';
import type { Receiver } from './support/receiver.ts';

const ID = 'webhook-documented';

/** Every webhook is one of the description, and its body is valid. */
export function createWebhookDocumented(receiver: Receiver | undefined): ProbeCheck {
  return {
    id: ID,
    kind: 'probe',
    rule: 'A webhook is one that the description has, with a body that its schema allows.',
    alone: true,
    applies: ({ description }) => receiver !== undefined && description.model.webhooks.length > 0,
    async *probe(courier, tools) {
      if (receiver === undefined) return;
      const { journeys } = await awaitEvents(courier, { tools, receiver });
      const exchanges = journeys.flatMap(({ steps }) => steps[0]?.exchange ?? []).slice(0, 1);
      for (const delivery of receiver.deliveries) {
        const webhook = findWebhook(tools, delivery);
        const content = webhook?.requestBody?.content.find((one) => one.mediaType.includes('json'));
        if (webhook === undefined || content === undefined) continue;
        const pointer = joinPointer(
          webhook.pointer,
          'requestBody',
          'content',
          content.mediaType,
          'schema',
        );
        const place = { check: ID, operation: webhook.id, pointer, exchanges };
        if (delivery.json === undefined) {
          yield { ...place, expected: 'JSON', actual: delivery.raw.slice(0, 80), cause: 'json' };
          continue;
        }
        const [violation] = tools.validate(pointer, delivery.json);
        if (violation === undefined) continue;
        const { at, keyword, message } = violation;
        const expected = 'a body that the schema allows';
        yield { ...place, expected, actual: `${at} ${message}`, cause: `${at} ${keyword}` };
      }
    },
  };
}
