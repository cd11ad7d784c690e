// Written by `node sandbox/db/write-tables.ts` from the migrations. Do not edit.

import type { ColumnType } from 'kysely';

/** A column that has a default; also where reading and writing it differ. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;
/** `numeric`: exact decimal text; money/decimal.ts makes a number of it that one can calculate with. */
export type Numeric = ColumnType<string, string, string>;
export type Timestamp = ColumnType<Date, Date, Date>;
/** `jsonb`: a value when it is read, JSON text when it is written. */
export type Json = ColumnType<unknown, string, string>;
export type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>;

export interface AccountsTable {
  id: Generated<number>;
  kind: 'wallet' | 'sales' | 'funding' | 'adjustments' | 'exchange';
  currency_id: number;
}

export interface ApiKeysTable {
  id: Generated<number>;
  client_id: number;
  api_key: string;
  secret_hash: string;
  secret_version: Generated<number>;
  created_at: Timestamp;
  last_used_at: Timestamp | null;
  revoked_at: Timestamp | null;
  name: Generated<string>;
  last_used_from: string | null;
}

export interface BlacklistedProductsTable {
  client_id: number;
  vertical: 'vouchers' | 'topups' | 'esim';
  product_id: number;
  id: Generated<number>;
}

export interface CategoriesTable {
  id: number;
  name: string;
  active: Generated<boolean>;
}

export interface ClientDiscountsTable {
  client_id: number;
  vertical: 'vouchers' | 'topups' | 'esim';
  product_id: number;
  discount: Numeric;
  id: Generated<number>;
}

export interface ClientsTable {
  id: Generated<number>;
  name: string;
  default_currency_id: number;
  bulk_limit: Generated<number>;
  features: Generated<string[]>;
  rate_limits: Generated<Json>;
  token_epoch: Generated<number>;
  created_at: Timestamp;
}

export interface ConsoleAuditTable {
  id: Generated<number>;
  created_at: Timestamp;
  user_id: number | null;
  actor: string;
  address: string;
  action: string;
  target: string;
  client_id: number | null;
  before: Json | null;
  after: Json | null;
  request: string;
}

export interface ConsoleChallengesTable {
  id: Generated<number>;
  purpose: 'sign-in' | 'step-up' | 'enrol-passkey' | 'enrol-totp';
  sign_in_id: number | null;
  session_id: number | null;
  value: Bytes;
  expires_at: Timestamp;
}

export interface ConsoleFactorsTable {
  id: Generated<number>;
  user_id: number;
  kind: 'totp' | 'passkey';
  name: string;
  secret: Bytes | null;
  last_step: number | null;
  credential_id: string | null;
  public_key: Bytes | null;
  counter: number | null;
  transports: Generated<string[]>;
  created_at: Timestamp;
  last_used_at: Timestamp | null;
}

export interface ConsoleRecoveryCodesTable {
  id: Generated<number>;
  user_id: number;
  code_hash: Bytes;
  used_at: Timestamp | null;
}

export interface ConsoleSessionsTable {
  id: Generated<number>;
  user_id: number;
  key_hash: Bytes;
  address: string;
  browser: string;
  signed_in_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  stepped_up_until: Timestamp | null;
  failures: Generated<number>;
}

export interface ConsoleSignInsTable {
  id: Generated<number>;
  user_id: number;
  key_hash: Bytes;
  expires_at: Timestamp;
  failures: Generated<number>;
}

export interface ConsoleThrottlesTable {
  subject: Bytes;
  since: Timestamp;
  count: number;
}

export interface ConsoleUsersTable {
  id: Generated<number>;
  client_id: number | null;
  email: string;
  name: string | null;
  role: 'owner' | 'developer' | 'finance' | 'read_only' | 'platform_administrator';
  password_hash: string | null;
  invitation_hash: Bytes | null;
  invitation_expires_at: Timestamp | null;
  passkey_user_id: Bytes;
  created_at: Timestamp;
  last_seen_at: Timestamp | null;
}

export interface CountriesTable {
  id: number;
  name: string;
  official_name: string;
  alpha_2: string;
  alpha_3: string;
  numeric_code: string;
  dialing_prefix: string;
  active: Generated<boolean>;
}

export interface CurrenciesTable {
  id: number;
  name: string;
  code: string;
  precision: number;
  per_usd: Numeric;
  active: Generated<boolean>;
}

export interface EsimProductsTable {
  id: number;
  name: string;
  country_code: string;
  currency_id: number;
  image_url: Generated<string>;
  active: Generated<boolean>;
}

export interface EsimVariantsTable {
  id: number;
  product_id: number;
  vendor_id: number;
  name: string;
  description: string | null;
  currency_id: number;
  amount: Numeric;
  data_amount_gb: Numeric;
  validity_days: number;
  discount: Generated<Numeric>;
  active: Generated<boolean>;
}

export interface EventsTable {
  sequence: Generated<number>;
  id: string;
  client_id: number;
  type: string;
  body: string;
  vertical: string | null;
  order_id: number | null;
  transaction_id: number | null;
  created_at: Timestamp;
}

export interface ForexOverridesTable {
  source: string;
  destination: string;
  rate: Numeric;
}

export interface IpAllowListTable {
  id: Generated<number>;
  client_id: number;
  range: string;
  note: Generated<string>;
  created_at: Timestamp;
}

export interface JobsTable {
  id: Generated<number>;
  kind: 'fulfil' | 'activate' | 'deliver' | 'mail';
  vertical: string | null;
  order_id: number | null;
  target_id: number | null;
  due_at: Timestamp;
  attempt: Generated<number>;
  leased_until: Timestamp | null;
  last_error: string | null;
}

export interface LedgerEntriesTable {
  id: Generated<number>;
  transaction_id: number;
  account_id: number;
  amount: Numeric;
  created_at: Timestamp;
}

export interface MailsTable {
  id: Generated<number>;
  client_id: number | null;
  vertical: string | null;
  order_id: number | null;
  recipient: string;
  subject: string;
  body: string;
  created_at: Timestamp;
  sent_at: Timestamp | null;
  for_owners_of: number | null;
}

export interface OperatorPrefixesTable {
  prefix: string;
  product_id: number;
}

export interface OrderEventsTable {
  id: Generated<number>;
  vertical: string;
  order_id: number;
  source: string | null;
  destination: string;
  status_text: string;
  at: Timestamp;
}

export interface OrderTransitionsTable {
  vertical: string;
  source: string;
  destination: string;
}

export interface OrderVouchersTable {
  order_id: number;
  position: number;
  vertical: Generated<string>;
  sealed: Bytes;
  created_at: Timestamp;
}

export interface OrdersTable {
  vertical: 'vouchers' | 'topups' | 'esim';
  id: number;
  client_id: number;
  client_reference: string | null;
  product_id: number;
  product_name: string;
  variant_id: number | null;
  variant_name: string | null;
  country_code: string | null;
  unit_amount: Numeric;
  quantity: Generated<number>;
  face_total: Numeric;
  discount: Numeric;
  payable: Numeric;
  base_currency: string;
  deduction_currency: string;
  forex_rate: Numeric | null;
  wallet_id: number | null;
  transaction_id: number | null;
  refunded: Generated<Numeric>;
  refund_transaction_id: number | null;
  status: string;
  status_text: string;
  delivered_quantity: Generated<number>;
  failure_code: string | null;
  failure_reason: string | null;
  is_user_fixable: boolean | null;
  email: string | null;
  input_data: Json | null;
  provider: string;
  scenario: Json | null;
  voucher_stock_id: number | null;
  created_at: Timestamp;
  delivered_on: Timestamp | null;
  completed_at: Timestamp | null;
  data_amount_gb: Numeric | null;
  validity_days: number | null;
  activation_code: Bytes | null;
  iccid: Bytes | null;
  activation_status: 'NOT_INSTALLED' | 'ACTIVE' | 'EXPIRED' | null;
  is_installed: boolean | null;
  installed_at: Timestamp | null;
  activated_at: Timestamp | null;
  expires_at: Timestamp | null;
}

export interface QuotesTable {
  client_id: number;
  vertical: string;
  product_id: number;
  unit_amount: Numeric;
  quantity: number;
  wallet_id: number;
  category: string;
  charges: Json;
  expires_at: Timestamp;
}

export interface RateRefusalsTable {
  client_id: number;
  bucket: string;
  slot: number;
  hour: number;
  count: number;
}

export interface RateWindowsTable {
  subject: string;
  bucket: string;
  latest: number;
  counts: number[];
}

export interface RefreshTokensTable {
  id: string;
  client_id: number;
  api_key_id: number;
  token_epoch: number;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

export interface SettingsTable {
  key: string;
  value: Json;
}

export interface SubcategoriesTable {
  id: number;
  category_id: number;
  name: string;
  active: Generated<boolean>;
}

export interface TopupProductsTable {
  id: number;
  name: string;
  topup_type: 'GAMING' | 'MOBILE' | 'UTILITY';
  country_code: string;
  currency_id: number;
  image_url: Generated<string>;
  input_fields: Generated<Json>;
  active: Generated<boolean>;
}

export interface TopupVariantsTable {
  id: number;
  product_id: number;
  vendor_id: number;
  sku: string;
  name: string;
  category: Generated<string>;
  currency_id: number;
  min_amount: Numeric | null;
  max_amount: Numeric | null;
  fixed_amounts: Generated<string[]>;
  discount: Generated<Numeric>;
  cost_percent: Generated<Numeric>;
  available_in: Generated<Json>;
  fields: Generated<Json>;
  active: Generated<boolean>;
}

export interface TopupVoucherCodesTable {
  code_hash: string;
  client_id: number;
  currency_id: number;
  amount: Numeric;
  redeemed_by: number | null;
}

export interface TransactionsTable {
  id: Generated<number>;
  wallet_id: number;
  client_id: number;
  currency_id: number;
  kind: 'order' | 'refund' | 'funding' | 'adjustment' | 'conversion';
  transaction_type: 'CREDIT' | 'DEBIT';
  status: Generated<'COMPLETED' | 'PENDING' | 'FAILED'>;
  amount: Numeric;
  source_currency: string | null;
  destination_currency: string | null;
  forex_rate: Numeric | null;
  conversion_charges: Numeric | null;
  remarks: string;
  order_vertical: string | null;
  order_id: number | null;
  created_at: Timestamp;
}

export interface VendorsTable {
  id: number;
  name: string;
  provider: string;
  active: Generated<boolean>;
}

export interface VoucherDenominationsTable {
  id: number;
  product_id: number;
  min_value: Numeric;
  max_value: Numeric;
  discount: Numeric;
}

export interface VoucherProductsTable {
  id: number;
  name: string;
  category_id: number;
  subcategory_id: number | null;
  country_id: number;
  currency_id: number;
  image_url: string | null;
  delivery_mode: string | null;
  delivery_time: string | null;
  validity: string | null;
  validity_days: number | null;
  active: Generated<boolean>;
  in_stock: Generated<boolean>;
  name_folded: Generated<string | null>;
}

export interface VoucherStockTable {
  id: number;
  denomination_id: number;
  vendor_id: number;
  priority: Generated<number>;
  available: number;
  sold: Generated<number>;
}

export interface WalletAlertsTable {
  wallet_id: number;
  threshold: Numeric;
  emails: string[];
}

export interface WalletCreditsTable {
  reference: string;
  transaction_id: number;
  created_at: Timestamp;
}

export interface WalletsTable {
  id: Generated<number>;
  client_id: number;
  currency_id: number;
  account_id: number;
  type: Generated<'PREPAID' | 'POSTPAID'>;
  balance: Generated<Numeric>;
  credit_limit: Generated<Numeric>;
  created_at: Timestamp;
}

export interface WebhookAttemptsTable {
  id: Generated<number>;
  delivery_id: number;
  number: number;
  at: Timestamp;
  duration_ms: number;
  status: number | null;
  error: string | null;
  response: string | null;
}

export interface WebhookDeliveriesTable {
  id: Generated<number>;
  event_sequence: number;
  endpoint_id: number;
  status: Generated<'PENDING' | 'DELIVERED' | 'EXHAUSTED' | 'CANCELLED'>;
  attempts: Generated<number>;
  created_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface WebhookEndpointsTable {
  id: Generated<number>;
  client_id: number;
  url: string;
  secret: Bytes;
  previous_secret: Bytes | null;
  previous_secret_expires_at: Timestamp | null;
  events: string[];
  active: Generated<boolean>;
  created_at: Timestamp;
  disabled_reason: string | null;
  removed_at: Timestamp | null;
}

export interface Tables {
  accounts: AccountsTable;
  api_keys: ApiKeysTable;
  blacklisted_products: BlacklistedProductsTable;
  categories: CategoriesTable;
  client_discounts: ClientDiscountsTable;
  clients: ClientsTable;
  console_audit: ConsoleAuditTable;
  console_challenges: ConsoleChallengesTable;
  console_factors: ConsoleFactorsTable;
  console_recovery_codes: ConsoleRecoveryCodesTable;
  console_sessions: ConsoleSessionsTable;
  console_sign_ins: ConsoleSignInsTable;
  console_throttles: ConsoleThrottlesTable;
  console_users: ConsoleUsersTable;
  countries: CountriesTable;
  currencies: CurrenciesTable;
  esim_products: EsimProductsTable;
  esim_variants: EsimVariantsTable;
  events: EventsTable;
  forex_overrides: ForexOverridesTable;
  ip_allow_list: IpAllowListTable;
  jobs: JobsTable;
  ledger_entries: LedgerEntriesTable;
  mails: MailsTable;
  operator_prefixes: OperatorPrefixesTable;
  order_events: OrderEventsTable;
  order_transitions: OrderTransitionsTable;
  order_vouchers: OrderVouchersTable;
  orders: OrdersTable;
  quotes: QuotesTable;
  rate_refusals: RateRefusalsTable;
  rate_windows: RateWindowsTable;
  refresh_tokens: RefreshTokensTable;
  settings: SettingsTable;
  subcategories: SubcategoriesTable;
  topup_products: TopupProductsTable;
  topup_variants: TopupVariantsTable;
  topup_voucher_codes: TopupVoucherCodesTable;
  transactions: TransactionsTable;
  vendors: VendorsTable;
  voucher_denominations: VoucherDenominationsTable;
  voucher_products: VoucherProductsTable;
  voucher_stock: VoucherStockTable;
  wallet_alerts: WalletAlertsTable;
  wallet_credits: WalletCreditsTable;
  wallets: WalletsTable;
  webhook_attempts: WebhookAttemptsTable;
  webhook_deliveries: WebhookDeliveriesTable;
  webhook_endpoints: WebhookEndpointsTable;
}
