import type { ApiModel, SecurityScheme } from '../../model/model.ts';
import { listHeaders } from './headers.ts';
import { Code } from './print-value.ts';
import type { Value, ValueRecord } from './print-value.ts';
import { kindOfScheme } from './security.ts';
import type { Validators } from './validators/collect.ts';

/** What a description says of a violation that it says nothing else about. */
const USUAL_VALIDATION = { status: 400, name: 'ValidationError', code: 'VALIDATION_ERROR' };

/** Response headers that a page in a browser may read anyway (Fetch, CORS-safelisted). */
const ALWAYS_EXPOSED = new Set(
  `cache-control content-language content-length content-type expires last-modified
  pragma`.split(/\s+/),
);

/** Says what the server has to know about an API, as an ApiSpec to be written down. */
export function describeApi(
  model: ApiModel,
  { requestId }: Validators,
  title: string,
  operations: Code[],
): ValueRecord {
  const { protocolErrors } = model;
  const envelope = protocolErrors?.envelope;
  const header = protocolErrors?.requestId;
  const { status, name, code } = protocolErrors?.validation ?? USUAL_VALIDATION;
  return {
    title,
    version: model.version,
    envelope:
      envelope === undefined
        ? new Code('undefined')
        : { name: envelope.name, code: envelope.code, message: envelope.message },
    requestId:
      header === undefined
        ? new Code('undefined')
        : {
            header,
            validate: requestId === undefined ? undefined : new Code(`response.${requestId.name}`),
          },
    validation: { status, name, code },
    errors: describeErrors(model),
    securitySchemes: Object.fromEntries(
      model.securitySchemes.map((scheme) => [scheme.name, describeScheme(scheme)]),
    ),
    rateLimits: describeRateLimits(model),
    exposedHeaders: listExposed(model),
    secretHeaders: listSecrets(model),
    operations,
  };
}

function describeErrors({ protocolErrors }: ApiModel): Value {
  return Object.fromEntries(
    Object.entries(protocolErrors?.errors ?? {}).map(([kind, error]) => {
      const { status, name, code, message } = error;
      return [kind, { status, name, code, message }];
    }),
  );
}

function describeScheme(scheme: SecurityScheme): Value {
  const said = Object.fromEntries(
    Object.entries(scheme.messages).map(([kind, { message, name, code }]) => [
      kind,
      { message, name, code },
    ]),
  );
  const kind = kindOfScheme(scheme);
  if (kind !== 'apiKey') return { type: kind, messages: said };
  return { type: kind, in: scheme.in, name: scheme.parameter, messages: said };
}

function describeRateLimits({ rateLimits }: ApiModel): Value {
  if (rateLimits === undefined) return new Code('undefined');
  const classes = Object.entries(rateLimits.classes).map(([name, { bucket, limits }]) => {
    return [name, { bucket, limits }] as const;
  });
  return { window: rateLimits.window, classes: Object.fromEntries(classes) };
}

function listExposed({ operations }: ApiModel): string[] {
  const names = new Map<string, string>();
  for (const { name } of operations.flatMap((one) => one.responses.flatMap(listHeaders))) {
    const known = name.toLowerCase();
    if (!names.has(known) && !ALWAYS_EXPOSED.has(known)) names.set(known, name);
  }
  return [...names.values()];
}

/** Headers that carry a secret themselves. */
function listSecrets({ signature, securitySchemes }: ApiModel): string[] {
  const keys = securitySchemes.flatMap(({ type, in: place, parameter }) => {
    return type === 'apiKey' && place === 'header' && parameter !== undefined ? [parameter] : [];
  });
  return [...new Set([...(signature?.secretHeaders ?? []), ...keys])];
}
