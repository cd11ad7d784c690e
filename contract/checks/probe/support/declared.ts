import {
  isObject,
  joinPointer,
  listOf,
  objectOf,
  resolvePointer,
  textOf,
  textsOf,
} from '@octopus-cards/toolkit/compile';
import type { Json, Operation } from '@octopus-cards/toolkit';
import type { Tools } from '../../../types.ts';

/** Where balances and movements of money can be read: `x-ledger`, at the root. */
export interface Ledger {
  accounts: { operation: Operation; id: string; balance: string };
  entries: {
    operation: Operation;
    id: string;
    account: string;
    amount: string;
    direction: { at: string; debit: Json; credit: Json };
    /** Entries that have moved nothing. */
    void: { at: string; values: Json[] } | undefined;
  };
}

/** What a create operation costs: `x-price`, on the operation. */
export interface Price {
  /** The operation that tells the price, and which values of the order it asks for. */
  quote: {
    operation: Operation;
    /** Path parameter → JSON Pointer into the body of the order. */
    parameters: Record<string, string>;
    /** Body property → JSON Pointer into the body of the order. */
    body: Record<string, string>;
    /** JSON Pointer to the price in its answer. */
    total: string;
  };
  /** JSON Pointer to the id of the debit in what is read of the order. */
  debit: string;
  /** JSON Pointer into the body of the order: the account that pays. */
  account: string | undefined;
  /** The states after which the whole debit has been given back. */
  refunded: string[];
}

/** A value that forces an outcome on a server for tests: `x-scenarios`, on a create operation. */
export interface Scenario {
  /** JSON Pointer into the body. */
  at: string;
  /** What the text there ends with. */
  suffix: string;
  /** The state that it comes to. */
  leadsTo: string | undefined;
  /** The status that it is refused with. */
  refuses: number | undefined;
}

/** Which way a list is ordered: `order` in `x-pagination`. */
export interface ListOrder {
  /** JSON Pointer into a row. */
  by: string;
  direction: 'ascending' | 'descending';
}

function extensionOf(tools: Tools, owner: string, name: string): Json | undefined {
  return resolvePointer(tools.description.model.document, joinPointer(owner, name));
}

/** The ledger of the API, when it is declared and its operations exist. */
export function readLedger(tools: Tools): Ledger | undefined {
  const declared = extensionOf(tools, '', 'x-ledger');
  if (!isObject(declared)) return undefined;
  const accounts = objectOf(declared['accounts']);
  const entries = objectOf(declared['entries']);
  const direction = objectOf(entries['direction']);
  const accountsBy = tools.description.operation(textOf(accounts['operation']) ?? '');
  const entriesBy = tools.description.operation(textOf(entries['operation']) ?? '');
  if (accountsBy === undefined || entriesBy === undefined) return undefined;
  const ignored = entries['void'];
  return {
    accounts: {
      operation: accountsBy,
      id: textOf(accounts['id']) ?? '',
      balance: textOf(accounts['balance']) ?? '',
    },
    entries: {
      operation: entriesBy,
      id: textOf(entries['id']) ?? '',
      account: textOf(entries['account']) ?? '',
      amount: textOf(entries['amount']) ?? '',
      direction: {
        at: textOf(direction['at']) ?? '',
        debit: direction['debit'] ?? '',
        credit: direction['credit'] ?? '',
      },
      void: isObject(ignored)
        ? { at: textOf(ignored['at']) ?? '', values: listOf(ignored['values']) }
        : undefined,
    },
  };
}

/** What an operation costs, when it is declared. */
export function readPrice(tools: Tools, operation: Operation): Price | undefined {
  const declared = extensionOf(tools, operation.pointer, 'x-price');
  if (!isObject(declared)) return undefined;
  const quote = objectOf(declared['quote']);
  const quotedBy = tools.description.operation(textOf(quote['operation']) ?? '');
  if (quotedBy === undefined) return undefined;
  return {
    quote: {
      operation: quotedBy,
      parameters: textMembers(quote['parameters']),
      body: textMembers(quote['body']),
      total: textOf(quote['total']) ?? '',
    },
    debit: textOf(declared['debit']) ?? '',
    account: textOf(declared['account']),
    refunded: textsOf(declared['refunded']),
  };
}

function textMembers(value: Json | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).flatMap(([name, member]) =>
      typeof member === 'string' ? [[name, member]] : [],
    ),
  );
}

/** The outcomes that can be forced on a create operation. */
export function readScenarios(tools: Tools, operation: Operation): Scenario[] {
  return listOf(extensionOf(tools, operation.pointer, 'x-scenarios')).map((entry) => {
    const scenario = objectOf(entry);
    const { refuses } = scenario;
    return {
      at: textOf(scenario['at']) ?? '',
      suffix: textOf(scenario['suffix']) ?? '',
      leadsTo: textOf(scenario['leadsTo']),
      refuses: typeof refuses === 'number' ? refuses : undefined,
    };
  });
}

/** The order of a list, when it is declared. */
export function readOrder(tools: Tools, operation: Operation): ListOrder | undefined {
  const declared = extensionOf(tools, joinPointer(operation.pointer, 'x-pagination'), 'order');
  if (!isObject(declared)) return undefined;
  return {
    by: textOf(declared['by']) ?? '',
    direction: declared['direction'] === 'ascending' ? 'ascending' : 'descending',
  };
}
