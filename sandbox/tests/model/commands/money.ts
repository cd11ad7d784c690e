import { readUnits, writeUnits } from '../decimals.ts';
import type { Model } from '../model.ts';
import type { ModelWallet } from '../state.ts';
import { Command } from '../step.ts';
import type { Report } from '../step.ts';
import { hashObservation, observe } from '../observe.ts';
import type { World } from '../world.ts';
import { creditWallet, debitWallet, setCreditLimit } from '../../../wallets/admin.ts';
import { convert } from '../../../wallets/convert.ts';
import { UncoveredError, WalletError } from '../../../wallets/errors.ts';

/** An account manager puts money into a wallet, or takes some out. */
export class MoveMoney extends Command {
  readonly type: 'CREDIT' | 'DEBIT';
  readonly wallet: number;
  readonly amount: string;

  constructor(type: 'CREDIT' | 'DEBIT', wallet: number, amount: string) {
    super();
    this.type = type;
    this.wallet = wallet;
    this.amount = amount;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const wallet = find(model, this.wallet);
    const move = this.type === 'CREDIT' ? creditWallet : debitWallet;
    const moved = model.transfer(wallet, this.type, readUnits(this.amount));
    const call = () =>
      move(world.sandbox, { walletId: wallet.id, amount: this.amount, remarks: 'By hand' });
    if (moved) await call();
    else await expectError(world, report, UncoveredError, call);
  }

  toString(): string {
    const verb = this.type === 'CREDIT' ? 'put into' : 'taken from';
    return `${this.amount} are ${verb} wallet no. ${this.wallet}`;
  }
}

/** An account manager converts money of one wallet into another. */
export class Convert extends Command {
  readonly from: number;
  readonly to: number;
  readonly amount: string;

  constructor(from: number, to: number, amount: string) {
    super();
    this.from = from;
    this.to = to;
    this.amount = amount;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const [from, to] = [find(model, this.from), find(model, this.to)];
    const moved = model.convert(from, to, readUnits(this.amount));
    const conversion = { fromWalletId: from.id, toWalletId: to.id, amount: this.amount };
    const call = () => convert(world.sandbox, conversion);
    if (moved) await call();
    else await expectError(world, report, WalletError, call);
  }

  toString(): string {
    return `${this.amount} of wallet no. ${this.from} are converted into wallet no. ${this.to}`;
  }
}

/** The limit of a wallet is set; only a postpaid one has any, and not below what it owes. */
export class SetLimit extends Command {
  readonly wallet: number;
  readonly limit: string;

  constructor(wallet: number, limit: string) {
    super();
    this.wallet = wallet;
    this.limit = limit;
  }

  async act(model: Model, world: World, report: Report): Promise<void> {
    const wallet = find(model, this.wallet);
    const limit = readUnits(this.limit);
    const allowed = wallet.type === 'POSTPAID' ? wallet.balance + limit >= 0n : limit === 0n;
    const call = () =>
      setCreditLimit(world.sandbox, { walletId: wallet.id, creditLimit: this.limit });
    if (!allowed) return expectError(world, report, WalletError, call);
    await call();
    wallet.creditLimit = limit;
    const listed = await observe(world.sandbox.db);
    const row = listed.wallets.find(({ id }) => id === wallet.id);
    report.same('the limit', writeUnits(readUnits(row?.credit_limit ?? '0')), writeUnits(limit));
  }

  toString(): string {
    return `the limit of wallet no. ${this.wallet} becomes ${this.limit}`;
  }
}

function find(model: Model, index: number): ModelWallet {
  const wallet = model.wallets[index];
  if (wallet === undefined) throw new Error(`There is no wallet no. ${index}.`);
  return wallet;
}

/** What cannot be done says so, and leaves nothing behind. */
export async function expectError(
  world: World,
  report: Report,
  kind: new (...args: never[]) => Error,
  call: () => Promise<unknown>,
): Promise<void> {
  const before = hashObservation(await observe(world.sandbox.db));
  const result = await call().then(
    () => 'done',
    (error: unknown) => (error instanceof kind ? 'refused' : String(error)),
  );
  report.same('what came of it', result, 'refused');
  const after = hashObservation(await observe(world.sandbox.db));
  if (before !== after) report.differ('it was refused, and data changed', 'refusal');
}
