-- What platform administrators credited by hand: a reference counts once, whatever wallet it was for. It
-- is no table of the console, as it goes when the money goes.
create table wallet_credits (
  reference text primary key,
  transaction_id bigint not null unique references transactions (id),
  created_at timestamptz not null
);
