-- What the console watches: wallets that run dry, and requests that were one too many.

-- A mail is about an order, or about none.
alter table mails add check ((vertical is null) = (order_id is null));
--> next
-- Warns when a debit takes a wallet from its threshold or above to below it; not again while it is below.
-- Whoever moves money holds the row of the wallet, so no two debits cross at once.
create function write_warning() returns trigger language plpgsql as $$
declare
  v_alert wallet_alerts;
  v_balance numeric(20, 4);
  v_currency text;
  v_email text;
  v_mail bigint;
begin
  select * into v_alert from wallet_alerts where wallet_id = new.wallet_id;
  if not found then return null; end if;
  select balance into v_balance from wallets where id = new.wallet_id;
  if v_balance >= v_alert.threshold or v_balance + new.amount < v_alert.threshold then return null; end if;
  select code into v_currency from currencies where id = new.currency_id;
  foreach v_email in array v_alert.emails loop
    insert into mails (client_id, recipient, subject, body, created_at)
    values (
      new.client_id, v_email, 'Your ' || v_currency || ' wallet runs low',
      format(
        E'Hello,\n\nyour %1$s wallet (number %2$s) holds %3$s %1$s, which is less than %4$s %1$s.\n\n'
        'You asked to be told. Fill it, so that orders keep being paid.\n',
        v_currency, new.wallet_id, write_amount(v_balance), write_amount(v_alert.threshold)
      ),
      new.created_at
    ) returning id into v_mail;
    insert into jobs (kind, target_id, due_at) values ('mail', v_mail, new.created_at);
  end loop;
  return null;
end
$$;
--> next
-- Triggers fire in the order of their names: after transactions_write_entries, which moves the balance.
create trigger transactions_write_warning after insert on transactions
for each row when (new.transaction_type = 'DEBIT' and new.status = 'COMPLETED')
execute function write_warning();
--> next
-- Requests of clients that a rate limit refused, by the hour of the day: an hour of the day before gives
-- its row away, so there are never more than 24 of a bucket. Worth nothing after a crash: unlogged.
create unlogged table rate_refusals (
  client_id integer not null,
  bucket text not null,
  slot smallint not null check (slot between 0 and 23),
  -- Hours since 1970.
  hour integer not null,
  count integer not null,
  primary key (client_id, bucket, slot)
) with (fillfactor = 50);
--> next
-- As it was, and keeps count of what is refused. What is allowed writes nothing more than before.
create or replace function consume_client_rate(
  p_client clients, p_class text, p_bucket text, p_limit integer, p_window integer, p_now bigint
) returns integer language plpgsql as $$
declare
  v_seconds integer;
  v_hour integer := p_now / 3600;
begin
  if p_limit is null then return 0; end if;
  v_seconds := consume_rate(
    'client:' || p_client.id, p_bucket, coalesce((p_client.rate_limits ->> p_class)::integer, p_limit), p_window, p_now
  );
  if v_seconds > 0 then
    insert into rate_refusals as r (client_id, bucket, slot, hour, count)
    values (p_client.id, p_bucket, v_hour % 24, v_hour, 1)
    on conflict (client_id, bucket, slot) do update
    set hour = excluded.hour, count = case when r.hour = excluded.hour then r.count + 1 else 1 end;
  end if;
  return v_seconds;
end
$$;
--> next
-- The movements of a wallet, the newest first, each with the balance that it left: what the wallet holds,
-- less all that came later. Entries of a wallet are written one after the other, so their ids have the
-- order in which its balance moved; those of transactions need not.
--   p_below, p_balance  only what stands before this entry, which left this balance before it; null: all
-- Goes down the index and stops when it has enough; a plan that sorts would read all there is, each time.
create function read_ledger(
  p_wallet integer, p_kind text, p_from timestamptz, p_to timestamptz,
  p_limit integer, p_offset integer, p_below bigint, p_balance numeric
) returns table (
  entry bigint, id bigint, kind text, amount numeric, balance numeric, currency text, remarks text,
  vertical text, order_id bigint, created_at timestamptz
) language plpgsql stable
set enable_sort = off set enable_bitmapscan = off set enable_seqscan = off set enable_hashjoin = off
set enable_mergejoin = off set jit = off as $$
#variable_conflict use_column
declare
  v_account bigint;
  v_balance numeric;
  v_currency text;
begin
  select w.account_id, w.balance, c.code into v_account, v_balance, v_currency
  from wallets w join currencies c on c.id = w.currency_id where w.id = p_wallet;
  return query
    select e.id, t.id, t.kind, e.amount, e.balance, v_currency, t.remarks, t.order_vertical, t.order_id, t.created_at
    from (
      select l.id, l.transaction_id, l.amount, coalesce(p_balance, v_balance) - coalesce(
        sum(l.amount) over (order by l.id desc rows between unbounded preceding and 1 preceding), 0
      ) as balance
      from ledger_entries l where l.account_id = v_account and l.id < coalesce(p_below, 9223372036854775807)
    ) e join transactions t on t.id = e.transaction_id
    where (p_kind is null or t.kind = p_kind) and (p_from is null or t.created_at >= p_from)
      and (p_to is null or t.created_at < p_to)
    order by e.id desc limit p_limit offset p_offset;
end
$$;
