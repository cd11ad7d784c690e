-- What a price is made of (charges/find-quote.ts does the arithmetic), and quotes that were given.

-- Everything a quote depends on, at one moment. Null: there is no such product for this client.
--   p_amount    face value of one unit; null matches nothing
--   p_wallet    null: none was named
--   p_category  empty: any
-- `offer` is null when the product is not sold in this amount, `wallet` when none fits.
create function load_quote(
  p_client integer, p_default_currency integer, p_vertical text, p_product bigint, p_amount numeric,
  p_quantity integer, p_wallet bigint, p_category text, p_without_wallet boolean, p_at timestamptz
) returns jsonb language plpgsql stable as $$
declare
  v_name text;
  v_country text;
  v_currency integer;
  v_code text;
  v_per_usd numeric;
  v_delivery_mode text;
  v_voucher_days integer;
  v_input_fields jsonb;
  v_hydrated boolean := true;
  v_kept jsonb;
  v_offer jsonb;
  v_wallet jsonb;
begin
  if p_vertical = 'vouchers' then
    select p.name, c.alpha_2, p.currency_id, p.delivery_mode, p.validity_days
    into v_name, v_country, v_currency, v_delivery_mode, v_voucher_days
    from voucher_products p join countries c on c.id = p.country_id where p.id = p_product and p.active;
  elsif p_vertical = 'topups' then
    select p.name, p.country_code, p.currency_id, p.input_fields
    into v_name, v_country, v_currency, v_input_fields
    from topup_products p where p.id = p_product and p.active;
  else
    select p.name, p.country_code, p.currency_id into v_name, v_country, v_currency
    from esim_products p where p.id = p_product and p.active;
  end if;
  if v_name is null or exists (
    select from blacklisted_products b
    where b.client_id = p_client and b.vertical = p_vertical and b.product_id = p_product
  ) then
    return null;
  end if;
  select code, per_usd into strict v_code, v_per_usd from currencies where id = v_currency;

  if not p_without_wallet then
    select q.charges into v_kept from quotes q
    where q.client_id = p_client and q.vertical = p_vertical and q.product_id = p_product
      and q.unit_amount = p_amount and q.quantity = p_quantity and q.wallet_id = coalesce(p_wallet, 0)
      and q.category = p_category and q.expires_at > p_at;
  end if;

  if p_vertical = 'vouchers' then
    -- What was quoted, if it is still on offer; then a fixed value before a range that holds it too.
    select jsonb_build_object('id', d.id, 'discount', d.discount::text, 'provider', (
      -- The vendor that take_stock would ask.
      select v.provider from voucher_stock s join vendors v on v.id = s.vendor_id
      where s.denomination_id = d.id and v.active
      order by s.available < p_quantity, s.priority, s.id limit 1
    )) into v_offer
    from voucher_denominations d
    where d.product_id = p_product and p_amount between d.min_value and d.max_value
    order by d.id is distinct from (v_kept ->> 'offer')::bigint, d.min_value < d.max_value, d.discount desc, d.id
    limit 1;
  elsif p_vertical = 'topups' then
    -- Of each SKU the cheapest vendor; among them as above, and then the cheapest.
    select jsonb_build_object('id', b.id, 'name', b.name, 'discount', b.discount::text, 'provider', b.provider)
    into v_offer
    from (
      select distinct on (v.sku) v.*, w.provider from topup_variants v join vendors w on w.id = v.vendor_id
      where v.product_id = p_product and v.active and w.active and v.currency_id = v_currency
      order by v.sku, v.cost_percent, v.id
    ) b
    where (p_category = '' or b.category = p_category)
      and (p_amount between b.min_amount and b.max_amount or p_amount = any (b.fixed_amounts))
    order by b.id is distinct from (v_kept ->> 'offer')::bigint, b.min_amount is not null, b.cost_percent, b.id
    limit 1;
  else
    select jsonb_build_object('id', v.id, 'name', v.name, 'discount', v.discount::text, 'provider', w.provider,
      'data_amount_gb', v.data_amount_gb::text, 'validity_days', v.validity_days)
    into v_offer
    from esim_variants v join vendors w on w.id = v.vendor_id
    where v.product_id = p_product and v.amount = p_amount and v.active and w.active and v.currency_id = v_currency
    order by v.id is distinct from (v_kept ->> 'offer')::bigint, v.discount desc, v.id limit 1;
    if v_offer is null then
      v_hydrated := exists (select from esim_variants where product_id = p_product);
    end if;
  end if;

  if not p_without_wallet then
    -- The wallet that was named or quoted; else the one in the product's currency; else, but not for
    -- vouchers, the one in the client's default currency.
    select jsonb_build_object('id', w.id, 'currency', c.code, 'precision', c.precision, 'per_usd', c.per_usd::text,
      'rate', (select o.rate::text from forex_overrides o where o.source = v_code and o.destination = c.code))
    into v_wallet
    from wallets w join currencies c on c.id = w.currency_id
    where w.client_id = p_client and case
      when p_wallet is not null then w.id = p_wallet
      when v_kept is not null then w.id = (v_kept ->> 'wallet')::integer
      else w.currency_id = v_currency or (p_vertical <> 'vouchers' and w.currency_id = p_default_currency)
    end
    order by w.currency_id <> v_currency limit 1;
  end if;

  return jsonb_build_object(
    'name', v_name, 'country', v_country, 'currency', v_code, 'per_usd', v_per_usd::text,
    'delivery_mode', v_delivery_mode, 'voucher_days', v_voucher_days, 'input_fields', v_input_fields,
    'hydrated', v_hydrated, 'offer', v_offer, 'wallet', v_wallet, 'kept', v_kept,
    'client_discount', (
      select d.discount::text from client_discounts d
      where d.client_id = p_client and d.vertical = p_vertical and d.product_id = p_product
    )
  );
end
$$;
--> next
-- Keeps a quote, unless one for the same thing still holds. Answers the one that holds.
create function keep_quote(
  p_client integer, p_vertical text, p_product bigint, p_amount numeric, p_quantity integer, p_wallet bigint,
  p_category text, p_charges jsonb, p_at timestamptz, p_until timestamptz
) returns jsonb language plpgsql as $$
declare
  v_charges jsonb;
begin
  insert into quotes as q (
    client_id, vertical, product_id, unit_amount, quantity, wallet_id, category, charges, expires_at
  ) values (
    p_client, p_vertical, p_product, p_amount, p_quantity, coalesce(p_wallet, 0), p_category, p_charges, p_until
  )
  on conflict (client_id, vertical, product_id, unit_amount, quantity, wallet_id, category) do update set
    charges = case when q.expires_at > p_at then q.charges else excluded.charges end,
    expires_at = case when q.expires_at > p_at then q.expires_at else excluded.expires_at end
  returning charges into v_charges;
  -- Sweeps a few that are over. It skips what others hold, so that it never waits.
  delete from quotes where ctid in (
    select ctid from quotes where client_id = p_client and expires_at <= p_at limit 100 for update skip locked
  );
  return v_charges;
end
$$;
