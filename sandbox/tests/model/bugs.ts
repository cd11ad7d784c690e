import { sql } from 'kysely';
import { findQuote } from '../../charges/find-quote.ts';
import { createOrderHandlers } from '../../orders/handlers.ts';
import type { InvariantName } from './invariants.ts';
import { rewriteFunction, run, wrapFunction } from './spoil.ts';
import type { WorldOptions } from './world.ts';

/** A fault that somebody might make, and what it breaks. */
export interface Bug extends WorldOptions {
  name: string;
  breaks: InvariantName;
}

/** Moves balances by entries, as the database's own function does, with a condition on what is moved. */
const applyEntries = (condition: string) => `
  create or replace function apply_entries() returns trigger language plpgsql as $$
  begin
    update wallets w set balance = w.balance + moved.amount
    from (select account_id, sum(amount) as amount from inserted group by account_id) moved
    where w.account_id = moved.account_id and ${condition};
    return null;
  end
  $$`;

/** One bug for each of the ten at least: the checks find them, so they would find such a fault. */
export const BUGS: readonly Bug[] = [
  {
    name: 'a refund loses a cent on the other side of the ledger',
    breaks: 'ledger',
    spoil: ({ db }) =>
      run(
        db,
        applyEntries('true'),
        `create function lose_cent() returns trigger language plpgsql as $$
        begin
          if (select a.kind from accounts a where a.id = new.account_id) = 'sales' and new.amount < 0 then
            new.amount := new.amount + 0.01;
          end if;
          return new;
        end
        $$`,
        `create trigger lose_cent before insert on ledger_entries for each row execute function lose_cent()`,
      ),
  },
  {
    name: 'small credits do not reach the balance',
    breaks: 'balance',
    spoil: ({ db }) => run(db, applyEntries('not (moved.amount > 0 and moved.amount < 5)')),
  },
  {
    name: 'a prepaid wallet may owe a thousand while an order is placed',
    breaks: 'prepaid',
    async spoil({ db }) {
      await run(
        db,
        'alter table wallets drop constraint wallets_covered',
        'alter table wallets drop constraint wallets_check',
      );
      await wrapFunction(
        db,
        'place_order',
        `declare
          v_result jsonb;
          v_wallet integer := (p_order ->> 'wallet_id')::integer;
        begin
          update wallets set credit_limit = credit_limit + 1000 where id = v_wallet;
          v_result := CALL;
          update wallets set credit_limit = credit_limit - 1000 where id = v_wallet;
          return v_result;
        end`,
      );
    },
  },
  {
    name: 'a cancelled order is not refunded',
    breaks: 'debit',
    spoil: ({ db }) =>
      wrapFunction(
        db,
        'move_order',
        `begin
          if p_change ->> 'status' = 'CANCELLED' then p_change := p_change - 'refund'; end if;
          return CALL;
        end`,
      ),
  },
  {
    name: 'an eSIM is paid twice',
    breaks: 'debit',
    async spoil({ db }) {
      await run(db, 'drop index transactions_order');
      await wrapFunction(
        db,
        'place_order',
        `declare
          v_result jsonb := CALL;
        begin
          if p_order ->> 'vertical' = 'esim' and v_result ->> 'outcome' = 'placed' then
            perform post_transaction(null, (p_order ->> 'wallet_id')::integer, 'order', 'DEBIT', 0.0001, 'Again',
              p_at, 'esim', (v_result ->> 'id')::bigint);
          end if;
          return v_result;
        end`,
      );
    },
  },
  {
    name: 'nobody looks whether a reference was used, if the wallet covers the order',
    breaks: 'reference',
    async spoil({ db }) {
      await run(db, 'drop index orders_reference');
      await rewriteFunction(db, 'place_order', [
        [
          /if v\.client_reference is not null and exists/i,
          'if v_wallet.balance + v_wallet.credit_limit < v.payable and exists',
        ],
        [/on conflict \(client_id, client_reference\)[^;]*do nothing/i, ''],
      ]);
    },
  },
  {
    name: 'an order that the wallet does not cover is told of as if it did',
    breaks: 'refusal',
    spoil: ({ db }) =>
      wrapFunction(
        db,
        'place_order',
        `declare
          v_result jsonb := CALL;
        begin
          if v_result ->> 'outcome' = 'uncovered' then
            perform emit_event((p_order ->> 'client_id')::integer, 'wallet.debited', '{}', p_at, null, null, null);
          end if;
          return v_result;
        end`,
      ),
  },
  {
    name: 'a topup goes on from DELIVERED to RECHARGED',
    breaks: 'transition',
    async spoil({ db }) {
      await run(db, `insert into order_transitions values ('topups', 'DELIVERED', 'RECHARGED')`);
      await wrapFunction(
        db,
        'move_order',
        `declare
          v_result boolean := CALL;
        begin
          update orders set status = 'RECHARGED' where vertical = 'topups' and id = p_id and status = 'DELIVERED';
          return v_result;
        end`,
      );
    },
  },
  {
    name: 'an order dates the first entries anew',
    breaks: 'immutable',
    async spoil({ db }) {
      await run(db, 'drop trigger ledger_entries_immutable on ledger_entries');
      await wrapFunction(
        db,
        'post_transaction',
        `begin
          if p_kind = 'order' then
            update ledger_entries set created_at = p_at where transaction_id = (select min(id) from transactions);
          end if;
          return CALL;
        end`,
      );
    },
  },
  {
    name: 'nobody is told that an order was cancelled',
    breaks: 'event',
    spoil: ({ db }) =>
      wrapFunction(
        db,
        'emit_order_event',
        `begin
          if p_order.status <> 'CANCELLED' then perform CALL; end if;
        end`,
      ),
  },
  {
    name: 'the event of a delivery is written after the commit',
    breaks: 'event',
    spoil: ({ db }) =>
      wrapFunction(
        db,
        'emit_order_event',
        `begin
          if p_order.vertical <> 'vouchers' or p_order.status <> 'DELIVERED' then perform CALL; end if;
        end`,
      ),
    wrap: (handlers, sandbox) => ({
      ...handlers,
      async createVoucherOrder(context) {
        const reply = await handlers.createVoucherOrder(context);
        if (reply.status === 201 && reply.body.status === 'DELIVERED') {
          await sql`select emit_event(${context.principal.clientId}::integer, 'order.delivered', '{}'::json,
            ${sandbox.clock.now()}::timestamptz, 'vouchers', ${reply.body.id}::bigint, null)`.execute(
            sandbox.db,
          );
        }
        return reply;
      },
    }),
  },
  {
    name: 'a topup is acknowledged before its commit, which then fails',
    breaks: 'acknowledged',
    wrap: (handlers, sandbox) => ({
      ...handlers,
      async createTopupOrder(context) {
        let reply: Awaited<ReturnType<typeof handlers.createTopupOrder>> | undefined;
        const rollback = new Error('The commit failed.');
        await sandbox.db
          .transaction()
          .execute(async (db) => {
            const inside = createOrderHandlers({ ...sandbox, db }, findQuote);
            reply = await inside.createTopupOrder(context);
            throw rollback;
          })
          .catch((error: unknown) => {
            if (error !== rollback) throw error;
          });
        if (reply === undefined) throw rollback;
        return reply;
      },
    }),
  },
  {
    name: 'the work for an order with an e-mail is lost',
    breaks: 'acknowledged',
    spoil: ({ db }) =>
      wrapFunction(
        db,
        'place_order',
        `declare
          v_result jsonb := CALL;
        begin
          if p_order ? 'email' then
            delete from jobs where kind = 'fulfil' and vertical = p_order ->> 'vertical'
              and order_id = (v_result ->> 'id')::bigint;
          end if;
          return v_result;
        end`,
      ),
  },
];
