import type { Json, JsonObject } from '../openapi/json.ts';
import type { Method } from '../openapi/kinds.ts';
import type {
  DocsPlan,
  ErrorAdvice,
  Idempotency,
  Lifecycle,
  Messages,
  Pagination,
  ProtocolErrors,
  RateLimits,
  Sdk,
  Session,
  Signature,
  StepUp,
} from './behaviours.ts';

/** A JSON Schema 2020-12; `$ref`s point to `#/components/schemas/…` of the same document. */
export type Schema = JsonObject | boolean;

/** A named example with the value itself. Of an error it says when it happens, what to do, and who can mend it. */
export interface Example extends ErrorAdvice {
  name: string;
  value: Json;
}

export interface Content {
  mediaType: string;
  schema: Schema | undefined;
  examples: Example[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required: boolean;
  deprecated: boolean;
  description: string | undefined;
  schema: Schema | undefined;
  /** OpenAPI's serialisation style, with the default of the place filled in. */
  style: string;
  explode: boolean;
  messages: Messages;
  examples: Example[];
}

export interface Header {
  name: string;
  required: boolean;
  description: string | undefined;
  schema: Schema | undefined;
  examples: Example[];
}

export interface Link {
  name: string;
  operation: string | undefined;
  /** Parameter of the target operation → runtime expression or constant. */
  parameters: Record<string, Json>;
  description: string | undefined;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  status: string;
  description: string;
  headers: Header[];
  content: Content[];
  links: Link[];
}

export interface RequestBody {
  required: boolean;
  description: string | undefined;
  content: Content[];
  messages: Messages;
}

/** Schemes that must all be satisfied, each with its scopes. */
export type SecurityRequirement = Record<string, string[]>;

export interface Operation {
  /** The operationId, or one made of method and path. */
  id: string;
  method: Method;
  path: string;
  /** JSON Pointer to the operation in the bundled document. */
  pointer: string;
  summary: string | undefined;
  description: string | undefined;
  deprecated: boolean;
  /** Name of the first tag, or `default`. */
  tag: string;
  parameters: Parameter[];
  requestBody: RequestBody | undefined;
  responses: Response[];
  /** Alternatives; an empty list means that no credentials are needed. */
  security: SecurityRequirement[];
  sdk: Sdk;
  rateClass: string | undefined;
  pagination: Pagination | undefined;
  idempotency: Idempotency | undefined;
  lifecycle: Lifecycle | undefined;
  /** Roles of which callers need one; empty: none is needed; undefined: the description does not say. */
  roles: string[] | undefined;
  stepUp: StepUp | undefined;
  messages: Messages;
  /** Why this is in the description although the API's documentation does not state it. */
  assumed: string | undefined;
}

export interface Webhook
  extends Omit<
    Operation,
    'path' | 'sdk' | 'rateClass' | 'pagination' | 'idempotency' | 'lifecycle' | 'roles' | 'stepUp'
  > {
  /** The name of the event. */
  name: string;
}

export interface Server {
  url: string;
  description: string | undefined;
  environment: string | undefined;
}

export interface Tag {
  name: string;
  /** The tag in names of files and folders. */
  slug: string;
  description: string | undefined;
}

export interface SecurityScheme {
  name: string;
  type: string;
  /** `bearer` or `basic` for http schemes. */
  scheme: string | undefined;
  in: string | undefined;
  parameter: string | undefined;
  description: string | undefined;
  session: Session | undefined;
  messages: Messages;
}

/** A description as the targets see it. No emitter reads raw OpenAPI. */
export interface ApiModel {
  title: string;
  version: string;
  description: string | undefined;
  servers: Server[];
  tags: Tag[];
  operations: Operation[];
  webhooks: Webhook[];
  schemas: Map<string, Schema>;
  securitySchemes: SecurityScheme[];
  rateLimits: RateLimits | undefined;
  protocolErrors: ProtocolErrors | undefined;
  signature: Signature | undefined;
  /** Which operation stands on which page of the reference. */
  docs: DocsPlan | undefined;
  /** Tags that belong together, in order. */
  tagGroups: { name: string; tags: string[] }[];
  /** The bundled document, for targets that hand it to somebody else's generator. */
  document: JsonObject;
}
