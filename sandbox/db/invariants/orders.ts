import type { Invariant } from './invariant.ts';

/** What holds of orders: their references, their way from status to status, and what they delivered. */
export const ORDERS: readonly Invariant[] = [
  {
    rule: 'reference-is-used-once',
    query: `
      select 'client ' || client_id as subject,
        'the reference ' || quote_literal(client_reference) || ' has the orders '
          || string_agg(vertical || ' ' || id, ', ' order by created_at, id) as text
      from orders where client_reference is not null
      group by client_id, client_reference having count(*) > 1`,
  },
  {
    rule: 'transition-is-legal',
    query: `
      select 'order ' || e.vertical || ' ' || e.order_id as subject,
        'went from ' || coalesce(e.source, 'nothing') || ' to ' || e.destination
          || case when e.source is distinct from e.previous then ', and stood at ' || coalesce(e.previous, 'nothing')
            else '' end as text
      from (
        select *, lag(destination) over (partition by vertical, order_id order by id) as previous from order_events
      ) as e
      where e.source is distinct from e.previous
        or case when e.source is null then e.destination <> 'PENDING' else not exists (
          select from order_transitions t
          where t.vertical = e.vertical and t.source = e.source and t.destination = e.destination
        ) end`,
  },
  {
    rule: 'status-is-the-last-one',
    query: `
      select 'order ' || o.vertical || ' ' || o.id as subject,
        'is ' || o.status || ', and was last moved to ' || coalesce(e.destination, 'nothing') as text
      from orders o left join lateral (
        select destination from order_events e
        where e.vertical = o.vertical and e.order_id = o.id order by e.id desc limit 1
      ) as e on true
      where o.status is distinct from e.destination`,
  },
  {
    rule: 'delivered-quantity-fits-status',
    query: `
      select 'order ' || vertical || ' ' || id as subject,
        status || ' with ' || delivered_quantity || ' of ' || quantity || ' delivered' as text
      from orders where not case
        when status in ('DELIVERED', 'RECHARGED') then delivered_quantity = quantity
        when status = 'PARTIALLY_DELIVERED' then delivered_quantity > 0 and delivered_quantity < quantity
        else delivered_quantity = 0 end`,
  },
  {
    rule: 'ended-orders-say-when',
    query: `
      select 'order ' || vertical || ' ' || id as subject,
        status || coalesce(' was completed at ' || completed_at, ' was never completed') as text
      from orders where not case
        when status = 'PENDING' then completed_at is null
        when status = 'PARTIALLY_DELIVERED' then true
        else completed_at is not null end`,
  },
  {
    rule: 'delivered-goods-are-kept',
    query: `
      select 'order vouchers ' || o.id as subject,
        'delivered ' || o.delivered_quantity || ' and keeps ' || count(v.position) || ' vouchers'
          || coalesce(', the last in place ' || max(v.position), '') as text
      from orders o left join order_vouchers v on v.order_id = o.id
      where o.vertical = 'vouchers'
      group by o.vertical, o.id
      having count(v.position) <> o.delivered_quantity or coalesce(max(v.position), 0) <> o.delivered_quantity
      union all
      select 'order esim ' || id, status || ' with '
          || case when activation_code is null then 'no' else 'an' end || ' activation code and '
          || case when iccid is null then 'no' else 'an' end || ' ICCID'
      from orders
      where vertical = 'esim' and (status = 'DELIVERED') is distinct from (activation_code is not null and iccid is not null)`,
  },
  {
    rule: 'stock-is-what-was-sold',
    query: `
      select 'stock ' || s.id as subject,
        'says that ' || s.sold || ' were sold, and orders have taken ' || coalesce(sum(o.taken), 0) as text
      from voucher_stock s left join (
        select voucher_stock_id, case when completed_at is null then quantity else delivered_quantity end as taken
        from orders
      ) as o on o.voucher_stock_id = s.id
      group by s.id having s.sold <> coalesce(sum(o.taken), 0)
      union all
      select 'stock ' || id, 'has ' || available || ' left' from voucher_stock where available < 0`,
  },
  {
    rule: 'voucher-code-pays-once',
    query: `
      select 'order topups ' || o.id as subject,
        o.status || ', was paid by no wallet and by ' || count(v.code_hash) || ' voucher codes' as text
      from orders o
      left join topup_voucher_codes v on v.redeemed_by = o.id and v.client_id = o.client_id and v.amount >= o.payable
      where o.vertical = 'topups' and o.wallet_id is null
      group by o.vertical, o.id
      having count(v.code_hash) <> case when o.status in ('FAILED', 'CANCELLED') then 0 else 1 end
      union all
      select 'voucher code for client ' || v.client_id, 'was redeemed by order topups ' || v.redeemed_by
        || ', which it does not pay'
      from topup_voucher_codes v
      where v.redeemed_by is not null and not exists (
        select from orders o
        where o.vertical = 'topups' and o.id = v.redeemed_by and o.client_id = v.client_id and o.wallet_id is null
      )`,
  },
];
