import type { Delivery, Endpoint } from '@octopus-cards/console-react/schemas';
import { enumWords } from 'virtual:enum-words';
import { Status } from '../../parts/status.tsx';
import type { Mood } from '../../parts/status.tsx';

/** What an event tells of, in words. */
export function describeEvent(type: string): string {
  return enumWords['EventType']?.[type] ?? type;
}

/** What a status of a delivery means, in words. */
export function describeDelivery({ status }: Pick<Delivery, 'status'>): string {
  return enumWords['DeliveryStatus']?.[status] ?? status;
}

const MOODS: Readonly<Record<string, Mood | undefined>> = {
  PENDING: 'busy',
  DELIVERED: 'good',
  EXHAUSTED: 'bad',
};

/** How far a delivery has come. */
export function DeliveryStatus({ status }: Pick<Delivery, 'status'>) {
  return <Status value={status} mood={MOODS[status] ?? 'neutral'} />;
}

/** Whether events are sent to an endpoint. */
export function EndpointStatus({ active }: Pick<Endpoint, 'active'>) {
  return <Status value={active ? 'on' : 'off'} mood={active ? 'good' : 'warning'} />;
}
