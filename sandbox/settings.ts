/** How a sandbox behaves; `commands/` reads them from options and the environment. */
export interface Settings {
  /** Whose rate limits hold, and the audience of the tokens. */
  environment: 'sandbox' | 'production';
  /** `faithful`: a valid order succeeds. `magic`: the values of openapi/magic-values.yaml force outcomes. */
  profile: 'faithful' | 'magic';
  /** Signs tokens (HS256), at least 32 bytes. */
  signingKey: Uint8Array;
  /** `false`: no request is one too many. */
  rateLimits: boolean;
  /** How many proxies stand in front: the client's address is that many from the right of X-Forwarded-For. */
  trustedProxies: number;
  /** Origins whose pages may call, for CORS. */
  origins: readonly string[];
  /** May webhooks go to http, and to addresses of private networks? For development on one machine. */
  localWebhooks: boolean;
  /** Are the planned events (topup.*, esim.*) sent to endpoints that ask for them? */
  plannedEvents: boolean;
  /** Where notification e-mails go (smtp://…); undefined: they are only kept. */
  smtpUrl: string | undefined;
  /** Are the endpoints under /__sandbox/ there? */
  control: boolean;
  /** Is the console there, at /console/? */
  console: boolean;
  /** How long the creation of an eSIM order waits for the eSIM, in milliseconds. */
  esimHold: number;
  /** How long simulated fulfilment takes, in milliseconds. */
  latency: Readonly<Record<'vouchers' | 'topups' | 'esim', number>>;
}

/** What holds when nothing is said; the signing key must be given. */
export const DEFAULT_SETTINGS: Omit<Settings, 'signingKey'> = {
  environment: 'sandbox',
  profile: 'faithful',
  rateLimits: true,
  trustedProxies: 0,
  // Where front ends are developed, and this repository's docs site, whose pages send requests too.
  origins: [
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://localhost:5173',
    'http://localhost:4321',
  ],
  localWebhooks: false,
  plannedEvents: false,
  smtpUrl: undefined,
  control: false,
  console: false,
  esimHold: 60_000,
  latency: { vouchers: 3_000, topups: 3_000, esim: 0 },
};
