-- Guards the sign-in against guessing. Not in `rate_windows`: those are put back by a reset and tidied up
-- by the clock of the sandbox, and both can be done by people whom this is to hold off.
create table console_throttles (
  -- What guesses are counted for, as a hash: people type passwords into fields for addresses.
  subject bytea primary key,
  since timestamptz not null,
  count integer not null
);
--> next
-- An invitation is the mail of no client: whoever reads the inbox of a client must not take the invitation
-- of an owner. Only the owners of that client may see it.
alter table mails
  alter column client_id drop not null,
  alter column vertical drop not null,
  alter column order_id drop not null,
  add column for_owners_of integer references clients (id),
  add check (num_nonnulls(client_id, for_owners_of) = 1);
--> next
-- A reset gives numbers of clients out anew. Whoever belonged to the client that had a number before must
-- not find themselves in the one that has it now. (Putting clients back fires no triggers: their people stay.)
create function forget_former_people() returns trigger language plpgsql as $$
begin
  delete from console_users where client_id = new.id;
  return null;
end
$$;
--> next
create trigger clients_forget_former_people after insert on clients
for each row execute function forget_former_people();
