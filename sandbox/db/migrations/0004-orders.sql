-- Orders of all verticals, what they delivered, and the work that is still to be done for them.

create sequence voucher_order_ids start with 1234;
--> next
create sequence topup_order_ids start with 9123456;
--> next
create sequence esim_order_ids start with 9302481;
--> next
create table orders (
  vertical text not null check (vertical in ('vouchers', 'topups', 'esim')),
  id bigint not null,
  client_id integer not null references clients (id),
  client_reference text,
  product_id bigint not null,
  product_name text not null,
  variant_id bigint,
  variant_name text,
  country_code text,
  -- Face value of one unit, in the currency of the product.
  unit_amount numeric(20, 4) not null check (unit_amount > 0),
  quantity integer not null default 1 check (quantity between 1 and 5000),
  -- unit_amount × quantity, the discount on it, and what the wallet paid, in its own currency.
  face_total numeric(20, 4) not null,
  discount numeric(20, 4) not null,
  payable numeric(20, 4) not null check (payable >= 0),
  base_currency text not null,
  deduction_currency text not null,
  forex_rate numeric(20, 8),
  -- Null when a voucher code paid.
  wallet_id integer references wallets (id),
  transaction_id bigint,
  -- What came back at the end; refund_transaction_id says by which transaction.
  refunded numeric(20, 4) not null default 0,
  refund_transaction_id bigint,
  status text not null,
  status_text text not null,
  delivered_quantity integer not null default 0,
  failure_code text,
  failure_reason text,
  is_user_fixable boolean,
  email text,
  input_data jsonb,
  -- Names the code that delivers it (fulfilment/).
  provider text not null,
  -- Chosen when it was placed, for a simulated provider: what will happen (magic values).
  scenario jsonb,
  voucher_stock_id bigint,
  created_at timestamptz not null,
  delivered_on timestamptz,
  completed_at timestamptz,
  -- eSIM: the plan, the encrypted codes, and what the device did with them.
  data_amount_gb numeric(12, 3),
  validity_days integer,
  activation_code bytea,
  iccid bytea,
  activation_status text check (activation_status in ('NOT_INSTALLED', 'ACTIVE', 'EXPIRED')),
  is_installed boolean,
  installed_at timestamptz,
  activated_at timestamptz,
  expires_at timestamptz,
  primary key (vertical, id),
  check (delivered_quantity between 0 and quantity),
  check (refunded between 0 and payable),
  check ((refund_transaction_id is null) = (refunded = 0)),
  check (transaction_id is null or wallet_id is not null)
);
--> next
-- A reference is good for one order of a client, whatever it buys.
create unique index orders_reference on orders (client_id, client_reference) where client_reference is not null;
--> next
-- Begins with the vertical, so that nobody looks for a reference in it.
create index orders_newest on orders (vertical, client_id, id desc);
--> next
create trigger orders_kept before delete or truncate on orders
for each statement execute function refuse_removal();
--> next
create table order_transitions (
  vertical text not null,
  source text not null,
  destination text not null,
  primary key (vertical, source, destination)
);
--> next
insert into order_transitions (vertical, source, destination) values
  ('vouchers', 'PENDING', 'PARTIALLY_DELIVERED'), ('vouchers', 'PENDING', 'DELIVERED'),
  ('vouchers', 'PENDING', 'FAILED'), ('vouchers', 'PENDING', 'CANCELLED'),
  ('vouchers', 'PARTIALLY_DELIVERED', 'DELIVERED'),
  ('topups', 'PENDING', 'DELIVERED'), ('topups', 'PENDING', 'RECHARGED'),
  ('topups', 'PENDING', 'FAILED'), ('topups', 'PENDING', 'CANCELLED'),
  ('esim', 'PENDING', 'DELIVERED'), ('esim', 'PENDING', 'FAILED'), ('esim', 'PENDING', 'CANCELLED');
--> next
-- Each status an order has had; written by the database, so that none can be missing.
create table order_events (
  id bigint generated always as identity primary key,
  vertical text not null,
  order_id bigint not null,
  source text,
  destination text not null,
  status_text text not null,
  at timestamptz not null
);
--> next
create index order_events_order on order_events (vertical, order_id, id);
--> next
create trigger order_events_immutable before update or delete or truncate on order_events
for each statement execute function refuse_change();
--> next
create function guard_transition(p_vertical text, p_source text, p_destination text) returns void language plpgsql as $$
begin
  if not exists (
    select from order_transitions t
    where t.vertical = p_vertical and t.source = p_source and t.destination = p_destination
  ) then
    raise exception 'an order of % cannot go from % to %', p_vertical, p_source, p_destination
      using errcode = 'integrity_constraint_violation';
  end if;
end
$$;
--> next
-- An order begins PENDING, also one that is inserted at its end: then both of its steps are written.
create function guard_order() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.status = 'PENDING' then
      insert into order_events (vertical, order_id, source, destination, status_text, at)
      values (new.vertical, new.id, null, 'PENDING', new.status_text, new.created_at);
    else
      perform guard_transition(new.vertical, 'PENDING', new.status);
      insert into order_events (vertical, order_id, source, destination, status_text, at) values
        (new.vertical, new.id, null, 'PENDING', 'Order placed', new.created_at),
        (new.vertical, new.id, 'PENDING', new.status, new.status_text, new.created_at);
    end if;
  elsif new.status <> old.status then
    perform guard_transition(new.vertical, old.status, new.status);
    insert into order_events (vertical, order_id, source, destination, status_text, at)
    values (new.vertical, new.id, old.status, new.status, new.status_text,
      coalesce(new.completed_at, new.delivered_on, new.created_at));
  end if;
  return null;
end
$$;
--> next
create trigger orders_guard after insert or update of status on orders
for each row execute function guard_order();
--> next
create table order_vouchers (
  order_id bigint not null,
  position integer not null check (position > 0),
  vertical text not null default 'vouchers' check (vertical = 'vouchers'),
  -- The fields of the voucher as JSON, encrypted (crypto/cipher.ts).
  sealed bytea not null,
  created_at timestamptz not null,
  primary key (order_id, position),
  foreign key (vertical, order_id) references orders (vertical, id)
);
--> next
-- Codes that pay for a topup in place of a wallet; each is good once, for up to `amount`.
create table topup_voucher_codes (
  code_hash text primary key,
  client_id integer not null references clients (id),
  currency_id integer not null references currencies (id),
  amount numeric(20, 4) not null check (amount > 0),
  redeemed_by bigint
);
--> next
-- Charges that were quoted, for as long as they hold.
create unlogged table quotes (
  client_id integer not null,
  vertical text not null,
  product_id bigint not null,
  unit_amount numeric(20, 4) not null,
  quantity integer not null,
  -- 0: none was named.
  wallet_id integer not null,
  -- Empty: none was named.
  category text not null,
  charges jsonb not null,
  expires_at timestamptz not null,
  primary key (client_id, vertical, product_id, unit_amount, quantity, wallet_id, category)
);
--> next
-- Work that is due at some time: one row each until it is done.
create table jobs (
  id bigint generated always as identity primary key,
  -- `fulfil` an order, `activate` an eSIM, `deliver` a webhook, send a `mail`.
  kind text not null check (kind in ('fulfil', 'activate', 'deliver', 'mail')),
  vertical text,
  order_id bigint,
  -- Id in the table of that kind: webhook_deliveries, mails.
  target_id bigint,
  -- By the clock of the sandbox.
  due_at timestamptz not null,
  attempt integer not null default 0,
  -- By the real clock: until then a process works on it. One that died lets go by itself.
  leased_until timestamptz,
  last_error text
);
--> next
create index jobs_due on jobs (due_at, id);
--> next
create unique index jobs_order on jobs (kind, vertical, order_id) where order_id is not null and target_id is null;
--> next
create table mails (
  id bigint generated always as identity primary key,
  client_id integer not null references clients (id),
  vertical text not null,
  order_id bigint not null,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  foreign key (vertical, order_id) references orders (vertical, id)
);
