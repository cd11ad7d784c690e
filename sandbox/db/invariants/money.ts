import type { Invariant } from './invariant.ts';

/** What holds of the ledger: transactions, their entries, and the balances of wallets. */
export const MONEY: readonly Invariant[] = [
  {
    rule: 'ledger-is-balanced',
    query: `
      select 'currency ' || c.code as subject, 'all entries sum to ' || sum(e.amount) || ', not to zero' as text
      from ledger_entries e join accounts a on a.id = e.account_id join currencies c on c.id = a.currency_id
      group by c.code having sum(e.amount) <> 0`,
  },
  {
    rule: 'transaction-is-balanced',
    query: `
      select 'transaction ' || e.transaction_id as subject,
        'its entries in currency ' || a.currency_id || ' sum to ' || sum(e.amount) as text
      from ledger_entries e join accounts a on a.id = e.account_id
      group by e.transaction_id, a.currency_id having sum(e.amount) <> 0`,
  },
  {
    rule: 'transaction-has-its-entries',
    query: `
      select 'transaction ' || t.id as subject,
        'its entries are ' || coalesce(string_agg(a.kind || ' ' || e.amount, ', ' order by e.id), 'missing')
          || ' for a ' || t.transaction_type || ' of ' || t.amount as text
      from transactions t
      left join wallets w on w.id = t.wallet_id
      left join ledger_entries e on e.transaction_id = t.id
      left join accounts a on a.id = e.account_id
      group by t.id, w.account_id
      having case when t.status = 'COMPLETED' then
        count(*) <> 2
        or count(*) filter (where e.account_id = w.account_id
          and e.amount = case t.transaction_type when 'CREDIT' then t.amount else -t.amount end) <> 1
        or count(*) filter (where a.currency_id = t.currency_id and a.kind = case t.kind
          when 'order' then 'sales' when 'refund' then 'sales' when 'funding' then 'funding'
          when 'adjustment' then 'adjustments' else 'exchange' end) <> 1
      else count(e.id) > 0 end
      union all
      select 'entry ' || e.id, 'its transaction ' || e.transaction_id || ' does not exist'
      from ledger_entries e where not exists (select from transactions t where t.id = e.transaction_id)`,
  },
  {
    rule: 'transaction-is-of-its-wallet',
    query: `
      select 'transaction ' || t.id as subject, 'client or currency is not that of wallet ' || t.wallet_id as text
      from transactions t left join wallets w on w.id = t.wallet_id
      where (t.client_id, t.currency_id) is distinct from (w.client_id, w.currency_id)`,
  },
  {
    rule: 'balance-is-the-sum-of-entries',
    query: `
      select 'wallet ' || w.id as subject,
        'its balance is ' || w.balance || ', its entries sum to ' || coalesce(sum(e.amount), 0) as text
      from wallets w left join ledger_entries e on e.account_id = w.account_id
      group by w.id having w.balance <> coalesce(sum(e.amount), 0)`,
  },
  {
    // Credit limits change, so of postpaid wallets only the present can be judged.
    rule: 'wallet-is-covered',
    query: `
      select 'wallet ' || wallet_id as subject,
        'it is prepaid, and stood at ' || balance || ' after transaction ' || transaction_id as text
      from (
        select w.id as wallet_id, e.transaction_id,
          sum(e.amount) over (partition by w.id order by e.id) as balance
        from wallets w join ledger_entries e on e.account_id = w.account_id where w.type = 'PREPAID'
      ) as history where balance < 0
      union all
      select 'wallet ' || id, 'its balance ' || balance || ' is below its limit of -' || credit_limit
      from wallets where balance + credit_limit < 0`,
  },
  {
    rule: 'order-is-debited-once',
    query: `
      select 'order ' || o.vertical || ' ' || o.id as subject,
        'it costs ' || case when o.wallet_id is null then 'no wallet anything' else o.payable::text end
          || ', and was debited by ' || coalesce(string_agg(t.id || ' (' || t.amount || ')', ', ' order by t.id), 'nothing')
          as text
      from orders o
      left join transactions t on t.kind = 'order' and t.order_vertical = o.vertical and t.order_id = o.id
      group by o.vertical, o.id
      having case when o.wallet_id is not null and o.payable > 0 then
        count(*) <> 1
        or count(*) filter (where t.id = o.transaction_id and t.wallet_id = o.wallet_id and t.client_id = o.client_id
          and t.transaction_type = 'DEBIT' and t.status = 'COMPLETED' and t.amount = o.payable) <> 1
      else count(t.id) > 0 or o.transaction_id is not null end`,
  },
  {
    // FAILED and CANCELLED give back all; what was delivered in part and has ended, the rest.
    rule: 'refund-is-what-is-owed',
    query: `
      with owed as (
        select o.vertical, o.id, case
          when o.wallet_id is null then 0
          when o.status in ('FAILED', 'CANCELLED') then o.payable
          when o.status = 'PARTIALLY_DELIVERED' and o.completed_at is not null then round(
            o.payable * (o.quantity - o.delivered_quantity) / o.quantity,
            least(4, greatest(c.precision, scale(trim_scale(o.payable)))))
          else 0 end as amount
        from orders o left join wallets w on w.id = o.wallet_id left join currencies c on c.id = w.currency_id
      )
      select 'order ' || o.vertical || ' ' || o.id as subject,
        o.status || ' owes a refund of ' || owed.amount || ', says ' || o.refunded || ', and has '
          || coalesce(string_agg(t.id || ' (' || t.amount || ')', ', ' order by t.id), 'none') as text
      from orders o
      join owed using (vertical, id)
      left join transactions t on t.kind = 'refund' and t.order_vertical = o.vertical and t.order_id = o.id
      group by o.vertical, o.id, owed.amount
      having o.refunded <> owed.amount
        or case when owed.amount > 0 then
          count(*) <> 1
          or count(*) filter (where t.id = o.refund_transaction_id and t.wallet_id = o.wallet_id
            and t.transaction_type = 'CREDIT' and t.status = 'COMPLETED' and t.amount = o.refunded) <> 1
        else count(t.id) > 0 or o.refund_transaction_id is not null end`,
  },
  {
    rule: 'transaction-has-its-order',
    query: `
      select 'transaction ' || t.id as subject,
        'its order ' || t.order_vertical || ' ' || t.order_id || ' does not exist' as text
      from transactions t
      where t.order_id is not null
        and not exists (select from orders o where o.vertical = t.order_vertical and o.id = t.order_id)`,
  },
  {
    rule: 'order-amounts-agree',
    query: `
      select 'order ' || o.vertical || ' ' || o.id as subject,
        o.quantity || ' x ' || o.unit_amount || ' are ' || o.face_total || ', less ' || o.discount
          || coalesce(' at ' || o.forex_rate, '') || ' cost ' || o.payable as text
      from orders o left join wallets w on w.id = o.wallet_id left join currencies c on c.id = w.currency_id
      where o.face_total <> o.unit_amount * o.quantity
        or o.discount not between 0 and o.face_total
        or (c.code is not null and c.code <> o.deduction_currency)
        -- Conversion rounds to the smallest unit of the wallet's currency, and never to nothing.
        or abs(o.payable - (o.face_total - o.discount) * coalesce(o.forex_rate, 1))
          > case when o.forex_rate is null then 0 else power(10::numeric, -coalesce(c.precision, 4)) end`,
  },
];
