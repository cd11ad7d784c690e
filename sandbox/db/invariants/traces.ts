import type { Invariant } from './invariant.ts';

/**
 * What holds of all that must be written together: the transaction of the database that wrote a row
 * (`xmin`) is the same for each of them. That is lost when a database is copied row by row, as by
 * pg_dump; then these say more than they should.
 */
export const TRACES: readonly Invariant[] = [
  {
    rule: 'transaction-has-its-event',
    query: `
      select 'transaction ' || t.id as subject,
        'has ' || count(e.sequence) || ' wallet events, '
          || count(e.sequence) filter (where e.xmin = t.xmin) || ' of them from the same commit' as text
      from transactions t
      left join events e on e.transaction_id = t.id and e.client_id = t.client_id
        and e.type = case t.transaction_type when 'CREDIT' then 'wallet.credited' else 'wallet.debited' end
      where t.status = 'COMPLETED'
      group by t.id, t.xmin::text having count(e.sequence) <> 1 or count(*) filter (where e.xmin = t.xmin) <> 1
      union all
      select 'event ' || e.id, 'tells of transaction ' || e.transaction_id || ', which does not exist'
      from events e
      where e.transaction_id is not null and not exists (select from transactions t where t.id = e.transaction_id)`,
  },
  {
    rule: 'order-change-has-its-event',
    query: `
      with told as (
        select c.order_id, c.destination, c.xmin::text as commit, case c.destination
          when 'DELIVERED' then 'order.delivered' when 'PARTIALLY_DELIVERED' then 'order.partially_delivered'
          when 'FAILED' then 'order.failed' when 'CANCELLED' then 'order.cancelled' end as type
        from order_events c where c.vertical = 'vouchers' and c.destination <> 'PENDING'
      ), sent as (
        select order_id, type, xmin::text as commit from events
        where vertical = 'vouchers' and type like 'order.%' and order_id is not null
      )
      select 'order vouchers ' || coalesce(told.order_id, sent.order_id) as subject,
        case when sent.type is null then 'moved to ' || told.destination || ' without an event in the same commit'
          else 'has an event ' || sent.type || ' without a change in the same commit' end as text
      from told full join sent on (told.order_id, told.type, told.commit) = (sent.order_id, sent.type, sent.commit)
      where told.type is null or sent.type is null
      union all
      select 'order ' || vertical || ' ' || order_id, 'has ' || count(*) || ' events ' || type
      from events where order_id is not null and type like any (array['order.%', 'topup.%', 'esim.%'])
      group by vertical, order_id, type having count(*) > 1`,
  },
  {
    rule: 'money-moves-with-its-order',
    query: `
      select 'order ' || o.vertical || ' ' || o.id as subject,
        'was placed and debited by different commits' as text
      from orders o
      join transactions t on t.kind = 'order' and t.order_vertical = o.vertical and t.order_id = o.id
      where not exists (
        select from order_events e
        where e.vertical = o.vertical and e.order_id = o.id and e.source is null and e.xmin = t.xmin
      )
      union all
      select 'order ' || o.vertical || ' ' || o.id, o.status || ' and its refund came by different commits'
      from orders o
      join transactions t on t.kind = 'refund' and t.order_vertical = o.vertical and t.order_id = o.id
      where o.status in ('FAILED', 'CANCELLED') and not exists (
        select from order_events e
        where e.vertical = o.vertical and e.order_id = o.id and e.destination = o.status and e.xmin = t.xmin
      )
      union all
      select 'transaction ' || t.id, 'and its entries came by different commits'
      from transactions t
      where exists (select from ledger_entries e where e.transaction_id = t.id and e.xmin <> t.xmin)`,
  },
  {
    // A job that somebody holds may just have been done.
    rule: 'work-is-neither-lost-nor-left',
    query: `
      select 'order ' || o.vertical || ' ' || o.id as subject, o.status || ', and nobody works on it' as text
      from orders o
      where o.completed_at is null and not exists (
        select from jobs j where j.kind = 'fulfil' and j.vertical = o.vertical and j.order_id = o.id
      )
      union all
      select 'job ' || j.id, 'fulfils order ' || coalesce(j.vertical || ' ' || j.order_id, 'none')
        || case when o.id is null then ', which does not exist' else ', which has ended' end
      from jobs j left join orders o on o.vertical = j.vertical and o.id = j.order_id
      where j.kind = 'fulfil' and (o.id is null or o.completed_at is not null)
      union all
      select 'job ' || j.id, 'watches eSIM ' || coalesce(j.order_id::text, 'none') || ', which was not delivered'
      from jobs j left join orders o on o.vertical = j.vertical and o.id = j.order_id
      where j.kind = 'activate' and (o.vertical, o.status) is distinct from ('esim', 'DELIVERED')
      union all
      select 'delivery ' || d.id, 'is PENDING, and nobody works on it'
      from webhook_deliveries d
      where d.status = 'PENDING' and not exists (select from jobs j where j.kind = 'deliver' and j.target_id = d.id)
      union all
      select 'job ' || j.id, 'delivers ' || coalesce(j.target_id::text, 'nothing')
        || coalesce(', which is ' || d.status, ', which does not exist')
      from jobs j left join webhook_deliveries d on d.id = j.target_id
      where j.kind = 'deliver' and j.leased_until is null and d.status is distinct from 'PENDING'
      union all
      select 'job ' || j.id, 'sends mail ' || coalesce(j.target_id::text, 'none')
        || case when m.id is null then ', which does not exist' else ', which was sent' end
      from jobs j left join mails m on m.id = j.target_id
      where j.kind = 'mail' and j.leased_until is null and (m.id is null or m.sent_at is not null)`,
  },
];
