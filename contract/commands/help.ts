import { ALLOWANCES } from '../run/budget.ts';

const smoke = ALLOWANCES.smoke;
const usual = ALLOWANCES.default;

/** What `octopus contract --help` says. */
export const HELP = `octopus contract: test a server against its OpenAPI description

Usage: octopus contract URL [options]
       octopus contract replay ID [URL] [options]   try one finding of the last run again

URL is what stands before the paths of the description: http://localhost:3000, or
http://localhost:3000/v1 when the paths begin behind /v1.

Description:
  --spec PATH|URL       OpenAPI 3.0 or 3.1, JSON or YAML: the file, its folder, or where it is
                        served; default: that of octopus.config.ts, then openapi.yaml (.json)
                        here or in openapi/, then URL/openapi.json
  --overlay FILE        lay this OpenAPI Overlay over it, as for octopus generate; several, in order

Credentials (the variables hold the same, where there is no flag):
  --token TOKEN         bearer token or API key               OCTOPUS_CONTRACT_TOKEN
  --basic USER:PASS     for basic authentication              OCTOPUS_CONTRACT_BASIC
  --header 'NAME: VALUE'  with every request; several          OCTOPUS_CONTRACT_HEADER
  --login NAME=VALUE    what x-session asks for; several       OCTOPUS_CONTRACT_LOGIN
                        sessions are renewed on the way
  --other-token, --other-basic, --other-header, --other-login
                        a second account, which must not see what belongs to the first
                                                              OCTOPUS_CONTRACT_OTHER_TOKEN …

Webhooks:
  --receiver [HOST:]PORT  take webhooks there and check them: the server under test must be told
                        to send them to http://HOST:PORT/         OCTOPUS_CONTRACT_RECEIVER
  --webhook-secret TEXT  what signs them                    OCTOPUS_CONTRACT_WEBHOOK_SECRET

What is tested:
  --budget HOW          smoke (${smoke.phases.join(', ')}), default (all phases, ${usual.fuzzRuns} random
                        requests for each operation) or deep (${ALLOWANCES.deep.fuzzRuns}, and slow checks too)
  --phase NAME          examples, stateful, coverage or fuzz; several or a,b. A stub or mock that
                        remembers nothing can only fail stateful: take the other three
  --include SELECTOR    only these operations; several or a,b: an operationId (with *), tag:NAME,
                        method:NAME, path:/PATH*, "GET /PATH*"; a+b for what both name
  --exclude SELECTOR    not these
  --check ID            only this check; several or a,b
  --skip-check ID       not this one; --list-checks tells all of them
  --seed NUMBER         the same requests again; each run tells its seed

How:
  --concurrency N       requests at once; default: 8
  --timeout SECONDS     for one request; default: 30
  --slow SECONDS        report answers that take longer; default: never
  --max-time SECONDS    end the run after this time; default: ${smoke.maxTime / 1000}, ${usual.maxTime / 1000} or ${ALLOWANCES.deep.maxTime / 1000} by budget

Findings:
  --baseline FILE       findings in it are known until their day, and do not count
  --update-baseline     write that file from this run; new entries hold until --expires DAY,
                        by default 30 days
  --store DIR           where findings are kept for replay; default: .octopus/contract
  --no-store            keep none
  --junit, --har, --ndjson, --html FILE   write a report; secrets are taken out
  --quiet               only findings and the summary
  --help                this text

Examples:
  octopus contract http://127.0.0.1:4020 --token any --phase examples,coverage,fuzz
      a stub, such as that of npm run stub in the repo of the toolkit
  octopus contract http://127.0.0.1:4030 --login apiKey="$API_KEY" --login apiSecret="$API_SECRET"
      a server with a memory, such as octopus sandbox: all phases
  octopus contract http://127.0.0.1:4020 --token any --budget smoke --html report.html
      one request for each example, and a report for a browser
  octopus contract http://127.0.0.1:4020 --token any --phase coverage --include method:get
      some operations only
  octopus contract http://127.0.0.1:4030 --login apiKey="$API_KEY" --login apiSecret="$API_SECRET" \\
    --receiver 4050 --webhook-secret "$SECRET"
      webhooks too: octopus sandbox webhook add http://127.0.0.1:4050/ --client 42 tells the secret
  octopus contract replay 3f2a9c01b7 --token any
      one finding again, by the id that its report gives

Exit codes: 0 no findings, 1 findings, 2 the test cannot be run (wrong usage, no server, no login).
`;
