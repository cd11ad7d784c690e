-- Reference data and the catalogue of the three verticals. Rows come from the seed (catalogue/seed).

create table settings (
  key text primary key,
  value jsonb not null
);
--> next
create table currencies (
  id integer primary key,
  name text not null,
  code text not null unique check (code ~ '^[A-Z]{3}$'),
  precision smallint not null check (precision between 0 and 4),
  -- Units of this currency for one US dollar, before the daily movement (charges/forex.ts).
  per_usd numeric(20, 8) not null check (per_usd > 0),
  active boolean not null default true
);
--> next
-- Rates that somebody set by hand; they win over the representative ones.
create table forex_overrides (
  source text not null references currencies (code),
  destination text not null references currencies (code),
  rate numeric(20, 8) not null check (rate > 0),
  primary key (source, destination)
);
--> next
create table countries (
  id integer primary key,
  name text not null,
  official_name text not null,
  alpha_2 text not null unique check (alpha_2 ~ '^[A-Z]{2}$'),
  alpha_3 text not null unique check (alpha_3 ~ '^[A-Z]{3}$'),
  numeric_code text not null unique,
  dialing_prefix text not null,
  active boolean not null default true
);
--> next
create table categories (
  id integer primary key,
  name text not null unique,
  active boolean not null default true
);
--> next
create table subcategories (
  id integer primary key,
  category_id integer not null references categories (id),
  name text not null unique,
  active boolean not null default true
);
--> next
-- Who delivers. `provider` names the code that talks to it (fulfilment/).
create table vendors (
  id integer primary key,
  name text not null unique,
  provider text not null,
  active boolean not null default true
);
--> next
-- Upper and lower case count as the same, in all scripts: a database with the locale C would know the
-- letters of ASCII only, so where there is a collation of Unicode, it is asked.
do $$
begin
  execute format(
    'create function fold_case(p_text text) returns text language sql immutable parallel safe as %L',
    case when exists (select from pg_collation where collname = 'und-x-icu')
      then 'select lower(p_text collate "und-x-icu")' else 'select lower(p_text)' end
  );
end
$$;
--> next
create table voucher_products (
  id bigint primary key,
  name text not null,
  category_id integer not null references categories (id),
  subcategory_id integer references subcategories (id),
  country_id integer not null references countries (id),
  currency_id integer not null references currencies (id),
  image_url text,
  delivery_mode text,
  delivery_time text,
  -- For people ("12 months"), and in days, for the end of a voucher's life.
  validity text,
  validity_days integer,
  active boolean not null default true,
  -- Has some vendor something of it? Kept by triggers, so that lists need not look into the stock.
  in_stock boolean not null default false,
  -- To search and to sort by; by bytes, so that the order is the same in every database.
  name_folded text collate "C" generated always as (fold_case(name)) stored
);
--> next
create index voucher_products_name on voucher_products (name_folded, id);
--> next
create table voucher_denominations (
  id bigint primary key,
  product_id bigint not null references voucher_products (id),
  -- Equal for a fixed value, a range otherwise.
  min_value numeric(20, 4) not null check (min_value > 0),
  max_value numeric(20, 4) not null,
  -- Percent off the face value.
  discount numeric(7, 4) not null check (discount >= 0 and discount < 100),
  check (max_value >= min_value)
);
--> next
create index voucher_denominations_product on voucher_denominations (product_id);
--> next
-- How many vouchers of a denomination a vendor still has, and how many orders have taken from it: what an
-- order did not deliver comes back when it ends (move_order), what was handed over never does. The
-- lowest priority number is asked first.
create table voucher_stock (
  id bigint primary key,
  denomination_id bigint not null references voucher_denominations (id),
  vendor_id integer not null references vendors (id),
  priority smallint not null default 1,
  available integer not null check (available >= 0),
  sold bigint not null default 0 check (sold >= 0),
  unique (denomination_id, vendor_id)
);
--> next
-- Says of these products whether anything is left.
create function refresh_in_stock(p_products bigint[]) returns void language plpgsql as $$
begin
  -- Whoever takes the last of another denomination meanwhile stands in line here; the next statement
  -- sees what it took.
  perform from voucher_products where id = any (p_products) order by id for update;
  update voucher_products p set in_stock = not p.in_stock
  where p.id = any (p_products) and p.in_stock <> exists (
    select from voucher_denominations d join voucher_stock s on s.denomination_id = d.id join vendors v on v.id = s.vendor_id
    where d.product_id = p.id and s.available > 0 and v.active
  );
end
$$;
--> next
create function note_added_stock() returns trigger language plpgsql as $$
begin
  update voucher_products p set in_stock = true
  where not p.in_stock and p.id in (
    select d.product_id
    from added s join voucher_denominations d on d.id = s.denomination_id join vendors v on v.id = s.vendor_id
    where s.available > 0 and v.active
  );
  return null;
end
$$;
--> next
create trigger voucher_stock_added after insert on voucher_stock
referencing new table as added for each statement execute function note_added_stock();
--> next
create function note_changed_stock() returns trigger language plpgsql as $$
begin
  perform refresh_in_stock(array(select product_id from voucher_denominations where id = old.denomination_id));
  return null;
end
$$;
--> next
create trigger voucher_stock_changed after update of available on voucher_stock
for each row when ((old.available > 0) <> (new.available > 0)) execute function note_changed_stock();
--> next
create trigger voucher_stock_removed after delete on voucher_stock
for each row when (old.available > 0) execute function note_changed_stock();
--> next
create function note_changed_vendor() returns trigger language plpgsql as $$
begin
  perform refresh_in_stock(array(
    select d.product_id from voucher_stock s join voucher_denominations d on d.id = s.denomination_id
    where s.vendor_id = new.id
  ));
  return null;
end
$$;
--> next
create trigger vendors_changed after update of active on vendors
for each row when (old.active <> new.active) execute function note_changed_vendor();
--> next
create table topup_products (
  id bigint primary key,
  name text not null,
  topup_type text not null check (topup_type in ('GAMING', 'MOBILE', 'UTILITY')),
  -- ISO 3166-1 alpha-3, or GLO.
  country_code text not null,
  currency_id integer not null references currencies (id),
  image_url text not null default '',
  -- As the API shows them.
  input_fields jsonb not null default '[]',
  active boolean not null default true
);
--> next
create table topup_variants (
  id bigint primary key,
  product_id bigint not null references topup_products (id),
  vendor_id integer not null references vendors (id),
  -- Several vendors may sell the same thing: the cheapest active one is kept of each SKU.
  sku text not null,
  name text not null,
  category text not null default '',
  currency_id integer not null references currencies (id),
  -- A range, or else fixed amounts.
  min_amount numeric(20, 4),
  max_amount numeric(20, 4),
  fixed_amounts numeric(20, 4)[] not null default '{}',
  discount numeric(7, 4) not null default 0 check (discount >= 0 and discount < 100),
  -- What the vendor takes, percent of the amount: decides which vendor is best.
  cost_percent numeric(7, 4) not null default 100,
  -- As the API shows them.
  available_in jsonb not null default '[]',
  fields jsonb not null default '{}',
  active boolean not null default true,
  check ((min_amount is null) = (max_amount is null)),
  check ((min_amount is null) = (cardinality(fixed_amounts) > 0))
);
--> next
create index topup_variants_product on topup_variants (product_id);
--> next
-- Which operator a number belongs to: the longest prefix in E.164 without the plus wins.
create table operator_prefixes (
  prefix text not null,
  product_id bigint not null references topup_products (id),
  primary key (prefix, product_id)
);
--> next
create table esim_products (
  id bigint primary key,
  name text not null,
  country_code text not null,
  currency_id integer not null references currencies (id),
  image_url text not null default '',
  active boolean not null default true
);
--> next
create table esim_variants (
  id bigint primary key,
  product_id bigint not null references esim_products (id),
  vendor_id integer not null references vendors (id),
  name text not null,
  description text,
  currency_id integer not null references currencies (id),
  amount numeric(20, 4) not null check (amount > 0),
  -- 0 is unlimited.
  data_amount_gb numeric(12, 3) not null,
  validity_days integer not null check (validity_days > 0),
  discount numeric(7, 4) not null default 0 check (discount >= 0 and discount < 100),
  active boolean not null default true
);
--> next
create index esim_variants_product on esim_variants (product_id, amount);
