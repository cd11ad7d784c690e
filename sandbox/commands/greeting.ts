/** What is printed when a sandbox has started. */
export interface Greeting {
  url: string;
  apiKey: string | undefined;
  /** Undefined: it was shown before. */
  apiSecret: string | undefined;
  /** The options that name the data on the command line, and whether others may work on them now. */
  data: { options: string; shared: boolean };
  control: boolean;
  /** Undefined: it is off. */
  console: ConsoleGreeting | undefined;
  /** What the clock stands still at. */
  stoppedAt: Date | undefined;
}

export interface ConsoleGreeting {
  /** Undefined: nobody can open it, since it has no name that a browser trusts. */
  url: string | undefined;
  /** Who can sign in; none when they were made, and shown, before. */
  people: readonly { email: string; password: string; role: string }[];
}

/** Writes where a sandbox is, who can log in, and three lines to paste. */
export function writeGreeting(greeting: Greeting): string {
  const { url, apiKey, apiSecret, data, control, stoppedAt } = greeting;
  const { console } = greeting;
  const lines = [
    `Base URL:   ${url}`,
    `API key:    ${apiKey ?? `none is in use; make one: octopus sandbox client key CLIENT${data.options}`}`,
    `API secret: ${apiSecret ?? 'was shown when it was made, and is kept nowhere'}`,
  ];
  if (apiKey !== undefined) {
    if (apiSecret === undefined) {
      const when = data.shared ? '' : ', while this sandbox is stopped';
      const rotate = `octopus sandbox client rotate ${apiKey}${data.options}`;
      lines.push('', `Another secret${when}:`, `  ${rotate}`);
    }
    const before = apiSecret === undefined ? ', after export API_SECRET=…' : '';
    lines.push(
      '',
      `Try${before}:`,
      ...writeCurls(url, apiKey, apiSecret).map((line) => `  ${line}`),
    );
  }
  if (console !== undefined) lines.push('', ...writeConsole(console, data));
  if (control) lines.push('', `Control:    ${url}/__sandbox/`);
  if (stoppedAt !== undefined) {
    const how = control
      ? `POST ${url}/__sandbox/clock/advance moves it`
      : 'with --control it can be moved';
    lines.push('', `The clock stands still at ${stoppedAt.toISOString()}; ${how}.`);
  }
  return `${lines.join('\n')}\n\nCtrl-C ends.\n`;
}

function writeConsole({ url, people }: ConsoleGreeting, data: Greeting['data']): string[] {
  if (url === undefined) {
    return ['Console:    name the place where people open it: --console-url https://…'];
  }
  const lines = [`Console:    ${url}/console/`];
  if (people.length === 0) {
    const when = data.shared ? '' : ', while this sandbox is stopped';
    const another = `octopus sandbox person password EMAIL${data.options}`;
    return [...lines, `Another password${when}:`, `  ${another}`];
  }
  const width = Math.max(...people.map(({ email }) => email.length));
  lines.push('Sign in with these, which are shown this once:');
  for (const { email, password, role } of people) {
    lines.push(`  ${email.padEnd(width)}  ${password}  (${role.replaceAll('_', ' ')})`);
  }
  return lines;
}

/** Each line works alone: it logs in by itself. */
function writeCurls(url: string, apiKey: string, apiSecret: string | undefined): string[] {
  const secret = apiSecret ?? `'"$API_SECRET"'`;
  const json = "-H 'Content-Type: application/json'";
  const login = `curl -s ${url}/auth/login ${json} -d '{"username":"${apiKey}","password":"${secret}"}'`;
  const token = String.raw`$(${login} | sed 's/.*"access_token":"\([^"]*\)".*/\1/')`;
  const bearer = `-H "Authorization: Bearer ${token}"`;
  const order = {
    product_id: 123,
    denomination: 50,
    quantity: 5,
    client_reference: 'MY_ORDER_001',
  };
  return [
    login,
    `curl -s ${url}/api/v1/wallets ${bearer}`,
    `curl -s ${url}/api/v1/orders ${json} -d '${JSON.stringify(order)}' ${bearer}`,
  ];
}
