-- When a key was last used, and from where: by a login or a refresh. The console shows it, and warns by it
-- before an allow-list shuts out a program that works now. Otherwise as in 0002-clients.sql.

create or replace function open_session(
  p_key integer, p_version integer, p_address inet, p_limit integer, p_window integer,
  p_session uuid, p_at timestamptz, p_expires timestamptz,
  out verdict text, out client_id integer, out token_epoch integer, out retry_after integer
) language plpgsql as $$
declare
  v_client clients;
begin
  select c.* into v_client from clients c join api_keys k on k.client_id = c.id
  where k.id = p_key and k.secret_version = p_version and k.revoked_at is null;
  if not found then
    verdict := 'invalid';
  elsif not allows_address(v_client.id, p_address) then
    verdict := 'forbidden';
  else
    retry_after := consume_client_rate(
      v_client, 'login', 'login', p_limit, p_window, floor(extract(epoch from p_at))::bigint
    );
    verdict := case when retry_after > 0 then 'throttled' else 'granted' end;
  end if;
  if verdict is distinct from 'granted' then return; end if;
  client_id := v_client.id;
  token_epoch := v_client.token_epoch;
  update api_keys set last_used_at = p_at, last_used_from = host(p_address) where id = p_key;
  insert into refresh_tokens (id, client_id, api_key_id, token_epoch, created_at, expires_at)
  values (p_session, v_client.id, p_key, v_client.token_epoch, p_at, p_expires);
end
$$;
--> next
create or replace function renew_session(
  p_used uuid, p_client integer, p_key integer, p_version integer, p_epoch integer, p_address inet,
  p_limit integer, p_window integer, p_session uuid, p_at timestamptz, p_expires timestamptz,
  out verdict text, out retry_after integer
) language plpgsql as $$
declare
  v_client clients;
begin
  perform from refresh_tokens r
  where r.id = p_used and r.client_id = p_client and r.api_key_id = p_key and r.token_epoch = p_epoch
    and r.used_at is null and r.expires_at > p_at
  for update;
  if found then
    select c.* into v_client from clients c join api_keys k on k.client_id = c.id
    where c.id = p_client and c.token_epoch = p_epoch
      and k.id = p_key and k.secret_version = p_version and k.revoked_at is null;
  end if;
  if not found then
    verdict := 'invalid';
  elsif not allows_address(p_client, p_address) then
    verdict := 'forbidden';
  else
    retry_after := consume_client_rate(
      v_client, 'refresh', 'refresh', p_limit, p_window, floor(extract(epoch from p_at))::bigint
    );
    verdict := case when retry_after > 0 then 'throttled' else 'granted' end;
  end if;
  if verdict is distinct from 'granted' then return; end if;
  update api_keys set last_used_at = p_at, last_used_from = host(p_address) where id = p_key;
  update refresh_tokens set used_at = p_at where id = p_used;
  insert into refresh_tokens (id, client_id, api_key_id, token_epoch, created_at, expires_at)
  values (p_session, p_client, p_key, p_epoch, p_at, p_expires);
end
$$;
