-- The two moments of an order in which everything changes together: it is placed, and it moves on.
-- Each is one call, so that an order costs one round trip and is whole or not there at all.
-- Whatever they look for has an index. A session that planned them while the tables were empty would
-- scan them for as long as it lives, so scans are off.

-- What the webhook of a voucher order says (openapi/webhooks/schemas/order-event-data.yaml).
create function emit_order_event(p_order orders, p_at timestamptz, p_planned boolean) returns void language plpgsql as $$
declare
  v_type text;
  v_data json;
begin
  if p_order.vertical = 'vouchers' then
    v_type := case p_order.status
      when 'DELIVERED' then 'order.delivered' when 'PARTIALLY_DELIVERED' then 'order.partially_delivered'
      when 'FAILED' then 'order.failed' when 'CANCELLED' then 'order.cancelled' end;
    if v_type is null then return; end if;
    v_data := json_build_object(
      'id', p_order.id, 'reference_code', p_order.client_reference, 'client_reference', p_order.client_reference,
      'status', p_order.status, 'product_name', p_order.product_name, 'denomination', trim_scale(p_order.unit_amount),
      'quantity', p_order.quantity, 'amount', trim_scale(p_order.face_total), 'base_currency', p_order.base_currency,
      'delivered_quantity', p_order.delivered_quantity,
      'delivered_on', case when p_order.delivered_quantity > 0 then write_time(p_order.delivered_on) end,
      'created_at', write_time(p_order.created_at)
    );
  else
    if not p_planned or p_order.status = 'PENDING' then return; end if;
    v_type := case p_order.vertical when 'topups' then 'topup.' else 'esim.' end
      || case p_order.status when 'RECHARGED' then 'delivered' else lower(p_order.status) end;
    v_data := json_build_object(
      'id', p_order.id, 'client_reference', p_order.client_reference, 'status', p_order.status,
      'status_text', p_order.status_text, 'product_id', p_order.product_id, 'product_name', p_order.product_name,
      'amount', trim_scale(p_order.payable), 'currency', p_order.deduction_currency,
      'failure_code', p_order.failure_code, 'failure_reason', p_order.failure_reason,
      'created_at', write_time(p_order.created_at), 'completed_at', write_time(p_order.completed_at)
    );
  end if;
  perform emit_event(p_order.client_id, v_type, v_data, p_at, p_order.vertical, p_order.id, null);
end
$$;
--> next
-- What an order is after a change, which may hold: status, status_text, delivered_quantity, vouchers
-- (base64 of what crypto/cipher.ts sealed, appended), failure_code, failure_reason, is_user_fixable,
-- refund, activation_code and iccid (base64), activation_status, is_installed, final (true: nothing
-- follows), mail {subject, body} (`{order_id}` in the body becomes the id), planned_events.
create function change_order(v orders, p_change jsonb, p_at timestamptz) returns orders language plpgsql as $$
begin
  v.status := coalesce(p_change ->> 'status', v.status);
  v.status_text := coalesce(p_change ->> 'status_text', v.status_text);
  if p_change ? 'delivered_quantity' then
    v.delivered_quantity := (p_change ->> 'delivered_quantity')::integer;
    v.delivered_on := p_at;
  end if;
  if p_change ? 'failure_code' then
    v.failure_code := p_change ->> 'failure_code';
    v.failure_reason := coalesce(p_change ->> 'failure_reason', v.failure_reason);
    v.is_user_fixable := coalesce((p_change ->> 'is_user_fixable')::boolean, v.is_user_fixable);
  end if;
  if v.vertical = 'esim' then
    v.activation_code := coalesce(decode(p_change ->> 'activation_code', 'base64'), v.activation_code);
    v.iccid := coalesce(decode(p_change ->> 'iccid', 'base64'), v.iccid);
    v.activation_status := coalesce(p_change ->> 'activation_status', v.activation_status);
    v.is_installed := coalesce((p_change ->> 'is_installed')::boolean, v.is_installed);
  end if;
  if (p_change ->> 'final')::boolean then v.completed_at := p_at; end if;
  return v;
end
$$;
--> next
-- Keeps what a change brings beside the order itself: vouchers, the event, the e-mail at the end.
create function keep_change(v orders, p_from text, p_change jsonb, p_at timestamptz) returns void language plpgsql as $$
declare
  v_first integer := 0;
  v_mail bigint;
begin
  if p_change ? 'vouchers' then
    if p_from = 'PARTIALLY_DELIVERED' then
      select coalesce(max(position), 0) into v_first from order_vouchers where order_id = v.id;
    end if;
    insert into order_vouchers (order_id, position, sealed, created_at)
    select v.id, v_first + o.position, decode(o.sealed, 'base64'), p_at
    from jsonb_array_elements_text(p_change -> 'vouchers') with ordinality as o (sealed, position);
  end if;
  if v.status <> p_from then
    perform emit_order_event(v, p_at, coalesce((p_change ->> 'planned_events')::boolean, false));
  end if;
  if (p_change ->> 'final')::boolean and v.email is not null and p_change ? 'mail' then
    insert into mails (client_id, vertical, order_id, recipient, subject, body, created_at)
    values (v.client_id, v.vertical, v.id, v.email, p_change #>> '{mail,subject}',
      replace(p_change #>> '{mail,body}', '{order_id}', v.id::text), p_at)
    returning id into v_mail;
    insert into jobs (kind, target_id, due_at) values ('mail', v_mail, p_at);
  end if;
end
$$;
--> next
-- Moves an order on; `p_change` as above. `p_from`: the status it must have; in any other, nothing
-- happens. Answers whether it moved.
create function move_order(p_vertical text, p_id bigint, p_from text, p_change jsonb, p_at timestamptz)
returns boolean language plpgsql set enable_seqscan = off set jit = off as $$
declare
  v orders;
  v_refund numeric(20, 4) := coalesce((p_change ->> 'refund')::numeric, 0);
  v_currency text;
begin
  select * into v from orders where vertical = p_vertical and id = p_id for update;
  if not found or v.status <> p_from then return false; end if;
  -- A partial delivery that has ended keeps its status, and stays as it is.
  if p_from = 'PARTIALLY_DELIVERED' and v.completed_at is not null then return false; end if;
  if v_refund > 0 and v.wallet_id is not null then
    select code into v_currency from currencies c join wallets w on w.currency_id = c.id where w.id = v.wallet_id;
    v.refund_transaction_id := post_transaction(
      null, v.wallet_id, 'refund', 'CREDIT', v_refund,
      v_currency || ' Wallet credited by amount ' || write_amount(v_refund) || ' - Refund of order #' || p_id,
      p_at, p_vertical, p_id
    );
    v.refunded := v.refunded + v_refund;
  end if;
  v := change_order(v, p_change, p_at);
  if v.wallet_id is null and p_vertical = 'topups' and v.status in ('FAILED', 'CANCELLED') then
    -- The code that paid is good again.
    update topup_voucher_codes set redeemed_by = null where redeemed_by = p_id;
  end if;
  update orders set
    status = v.status, status_text = v.status_text, delivered_quantity = v.delivered_quantity,
    delivered_on = v.delivered_on, failure_code = v.failure_code, failure_reason = v.failure_reason,
    is_user_fixable = v.is_user_fixable, refunded = v.refunded, refund_transaction_id = v.refund_transaction_id,
    activation_code = v.activation_code, iccid = v.iccid, activation_status = v.activation_status,
    is_installed = v.is_installed, completed_at = v.completed_at
  where vertical = p_vertical and id = p_id;
  if v.voucher_stock_id is not null and (p_change ->> 'final')::boolean and v.delivered_quantity < v.quantity then
    -- What was set aside for it, and handed to nobody, is there for others again.
    update voucher_stock set
      available = available + v.quantity - v.delivered_quantity, sold = sold - v.quantity + v.delivered_quantity
    where id = v.voucher_stock_id;
  end if;
  perform keep_change(v, p_from, p_change, p_at);
  if (p_change ->> 'final')::boolean then
    delete from jobs where kind = 'fulfil' and vertical = p_vertical and order_id = p_id;
  end if;
  return true;
end
$$;
--> next
-- Two decimals, or as many as there are: 241.25, 193.00, 4.7405.
create function write_amount(p_amount numeric) returns text language sql immutable as $$
  select case when scale(trim_scale(p_amount)) < 2 then round(p_amount, 2)::text else trim_scale(p_amount)::text end
$$;
--> next
-- Takes vouchers from the stock of the first vendor that has them all. Null: none has.
create function take_stock(p_denomination bigint, p_quantity integer) returns bigint language plpgsql as $$
declare
  v_stock bigint;
begin
  for v_stock in
    select s.id from voucher_stock s join vendors v on v.id = s.vendor_id
    where s.denomination_id = p_denomination and v.active and s.available >= p_quantity
    order by s.priority, s.id
  loop
    -- Somebody may have been faster: then the next vendor is asked.
    update voucher_stock set available = available - p_quantity, sold = sold + p_quantity
    where id = v_stock and available >= p_quantity;
    if found then return v_stock; end if;
  end loop;
  return null;
end
$$;
--> next
-- Places an order: the reference, the stock, the debit and the order itself, or nothing of it.
-- `p_order` has the columns of `orders`, without those that are made here (id may be given), and:
--   denomination_id  vouchers: the stock to take from
--   voucher_code_hash, redeem  topups: a code that pays in place of a wallet
--   first_due  when fulfilment is to begin, unless what follows is the end of it
--   outcome  a change for move_order that is part of placing it (vouchers from stock)
--   sold_out  the change in its place when no vendor has the stock
-- Answers {outcome: placed | duplicate | uncovered, id, transaction_id, moved}, or fails with
--   OC001  the voucher code does not pay
--   OC002  the same reference was used meanwhile, on another wallet: a duplicate
create function place_order(p_order jsonb, p_at timestamptz) returns jsonb language plpgsql set enable_seqscan = off set jit = off as $$
declare
  v orders;
  v_wallet wallets;
  v_currency text;
  v_change jsonb := p_order -> 'outcome';
  v_provider text;
begin
  v := jsonb_populate_record(null::orders, p_order);
  if v.wallet_id is not null then
    -- Orders of one wallet stand in line here, so that none spends what another one has.
    select * into strict v_wallet from wallets where id = v.wallet_id and client_id = v.client_id for update;
  end if;
  if v.client_reference is not null and exists (
    select from orders where client_id = v.client_id and client_reference = v.client_reference
  ) then
    return jsonb_build_object('outcome', 'duplicate');
  end if;
  if v.wallet_id is not null then
    if v_wallet.balance + v_wallet.credit_limit < v.payable then
      return jsonb_build_object('outcome', 'uncovered');
    end if;
    if v.payable > 0 then v.transaction_id := nextval('transaction_ids'); end if;
  end if;
  v.id := coalesce(v.id, nextval(case v.vertical
    when 'vouchers' then 'voucher_order_ids' when 'topups' then 'topup_order_ids' else 'esim_order_ids' end));
  v.status := 'PENDING';
  v.quantity := coalesce(v.quantity, 1);
  v.refunded := 0;
  v.delivered_quantity := 0;
  v.created_at := p_at;
  if p_order ? 'denomination_id' then
    v.voucher_stock_id := take_stock((p_order ->> 'denomination_id')::bigint, v.quantity);
    if v.voucher_stock_id is null then
      v_change := p_order -> 'sold_out';
    else
      select d.provider into strict v_provider from voucher_stock s join vendors d on d.id = s.vendor_id
      where s.id = v.voucher_stock_id;
      -- What one provider handed over is not what another one's vendor has in stock.
      if v_provider <> v.provider then v_change := null; end if;
      v.provider := v_provider;
    end if;
  end if;
  -- One that is delivered at once is written at its end; a refund needs the order before it.
  if v_change is not null and not v_change ? 'refund' then v := change_order(v, v_change, p_at); end if;
  insert into orders select v.* on conflict (client_id, client_reference) where client_reference is not null do nothing;
  if not found then
    -- It was placed between the look above and now. What was taken from stock goes back with this.
    raise exception 'duplicate' using errcode = 'OC002';
  end if;
  if p_order ? 'voucher_code_hash' then
    update topup_voucher_codes set redeemed_by = v.id
    where code_hash = p_order ->> 'voucher_code_hash' and client_id = v.client_id and redeemed_by is null
      and currency_id = (select id from currencies where code = v.base_currency)
      and amount >= (p_order ->> 'redeem')::numeric;
    if not found then
      -- Undoes the order as well; the caller knows this error.
      raise exception 'not_redeemable' using errcode = 'OC001';
    end if;
  end if;
  if v.transaction_id is not null then
    select code into strict v_currency from currencies where id = v_wallet.currency_id;
    perform post_transaction(
      v.transaction_id, v.wallet_id, 'order', 'DEBIT', v.payable,
      v_currency || ' Wallet debited by amount ' || write_amount(v.payable) || ' - Order #' || v.id,
      p_at, v.vertical, v.id,
      case when v.forex_rate is not null then v.base_currency end,
      case when v.forex_rate is not null then v.deduction_currency end,
      v.forex_rate, case when v.forex_rate is not null then 0 end
    );
  end if;
  if v_change is null then
    if p_order ? 'first_due' then
      insert into jobs (kind, vertical, order_id, due_at)
      values ('fulfil', v.vertical, v.id, (p_order ->> 'first_due')::timestamptz);
    end if;
  elsif v_change ? 'refund' then
    perform move_order(v.vertical, v.id, 'PENDING', v_change, p_at);
  else
    perform keep_change(v, 'PENDING', v_change, p_at);
  end if;
  return jsonb_build_object('outcome', 'placed', 'id', v.id, 'transaction_id', v.transaction_id,
    'moved', v_change -> 'status');
end
$$;
