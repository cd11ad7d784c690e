import type { Kind } from '../types.ts';

/** Changes of what there is: operations, parameters, bodies, answers, webhooks, security, servers. */
export const STRUCTURE_KINDS: Record<string, Kind> = {
  'operation-added': {
    title: 'Operation added',
    why: 'Nothing that clients do changes; a server has to answer it.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'operation-removed': {
    title: 'Operation removed',
    why: 'Calls of it are not answered any more, and clients that call it do not compile.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'operation-moved': {
    title: 'Operation moved to another path or method',
    why: 'Requests to the old place are not answered any more.',
    classes: { client: 'breaking', server: 'breaking' },
  },
  'operation-renamed': {
    title: 'Operation renamed',
    why: 'Generated functions, hooks and handlers carry the operationId.',
    classes: { client: 'breaking', server: 'breaking' },
  },
  'client-method-renamed': {
    title: 'Client method renamed',
    why: 'Whoever calls the method by its old name does not compile; nothing on the wire changes.',
    classes: { client: 'breaking' },
  },
  'operation-deprecated': {
    title: 'Operation deprecated',
    why: 'It works as before; new code should not use it.',
    classes: { client: 'documentation', server: 'documentation' },
  },
  'operation-description-changed': {
    title: 'Description of an operation changed',
    why: 'Words only.',
    classes: { client: 'documentation', server: 'documentation', receiver: 'documentation' },
  },
  'operation-tags-changed': {
    title: 'Tags of an operation changed',
    why: 'It stands elsewhere in the pages; clients that are grouped by tags find it elsewhere.',
    classes: { client: 'documentation', server: 'documentation' },
  },
  'operation-servers-changed': {
    title: 'Servers of an operation changed',
    why: 'Requests go to another address than before.',
    classes: { client: 'behavioural', server: 'behavioural' },
  },
  'parameter-added': {
    title: 'Optional parameter added',
    why: 'Clients may leave it out; a handler has to heed it.',
    classes: { client: 'additive', server: 'behavioural' },
  },
  'required-parameter-added': {
    title: 'Required parameter added',
    why: 'A request without it is refused, and no client sends it yet.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'parameter-removed': {
    title: 'Parameter removed',
    why: 'What a client sends in it has no effect any more or is refused.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'parameter-became-required': {
    title: 'Parameter became required',
    why: 'A request without it was accepted and is refused now.',
    classes: { client: 'breaking', server: 'additive' },
  },
  'parameter-became-optional': {
    title: 'Parameter became optional',
    why: 'Clients may leave it out; handlers read it unasked.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'parameter-serialisation-changed': {
    title: 'Serialisation of a parameter changed',
    why: 'The same value is written in another way, so the two sides misread each other.',
    classes: { client: 'breaking', server: 'breaking' },
  },
  'parameter-deprecated': {
    title: 'Parameter deprecated',
    why: 'It works as before; new code should not use it.',
    classes: { client: 'documentation', server: 'documentation' },
  },
  'parameter-description-changed': {
    title: 'Description of a parameter changed',
    why: 'Words only.',
    classes: { client: 'documentation', server: 'documentation', receiver: 'documentation' },
  },
  'request-body-added': {
    title: 'Optional request body added',
    why: 'Clients may leave it out; a handler has to heed it.',
    classes: { client: 'additive', server: 'behavioural' },
  },
  'required-request-body-added': {
    title: 'Required request body added',
    why: 'A request without it is refused, and no client sends it yet.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'request-body-removed': {
    title: 'Request body removed',
    why: 'What a client sends has no effect any more or is refused.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'request-body-became-required': {
    title: 'Request body became required',
    why: 'A request without it was accepted and is refused now.',
    classes: { client: 'breaking', server: 'additive' },
  },
  'request-body-became-optional': {
    title: 'Request body became optional',
    why: 'Clients may leave it out; handlers read it unasked.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'request-media-type-added': {
    title: 'Media type of a request added',
    why: 'Clients may send it; a server has to read it.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'request-media-type-removed': {
    title: 'Media type of a request removed',
    why: 'A body of this type was accepted and is refused now.',
    classes: { client: 'breaking', server: 'additive' },
  },
  'request-encoding-changed': {
    title: 'Encoding of a form changed',
    why: 'The parts of the form are written in another way.',
    classes: { client: 'behavioural', server: 'behavioural' },
  },
  'body-description-changed': {
    title: 'Description of a body or an answer changed',
    why: 'Words only.',
    classes: { client: 'documentation', server: 'documentation', receiver: 'documentation' },
  },
  'success-status-added': {
    title: 'Answer of success added',
    why: 'Clients meet a success that they do not know.',
    classes: { client: 'behavioural', server: 'additive' },
  },
  'success-status-removed': {
    title: 'Answer of success removed',
    why: 'Clients wait for it; a server may not answer it any more.',
    classes: { client: 'breaking', server: 'breaking' },
  },
  'error-status-added': {
    title: 'Answer of failure added',
    why: 'Clients treat errors that they do not know by the class of the status.',
    classes: { client: 'additive', server: 'additive' },
  },
  'error-status-removed': {
    title: 'Answer of failure removed',
    why: 'Code for it is never reached; a server may not answer it any more.',
    classes: { client: 'behavioural', server: 'breaking' },
  },
  'response-body-added': {
    title: 'Answer has a body now',
    why: 'Clients that expect none ignore it; a server has to write it.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'response-body-removed': {
    title: 'Answer has no body any more',
    why: 'Clients read it.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'response-media-type-added': {
    title: 'Media type of an answer added',
    why: 'Who asks for the old type still gets it.',
    classes: { client: 'additive', server: 'additive' },
  },
  'response-media-type-removed': {
    title: 'Media type of an answer removed',
    why: 'Clients that read it get another one.',
    classes: { client: 'breaking', server: 'breaking' },
  },
  'response-header-added': {
    title: 'Header of an answer added',
    why: 'Clients ignore headers that they do not know.',
    classes: { client: 'additive', server: 'additive' },
  },
  'required-response-header-added': {
    title: 'Required header of an answer added',
    why: 'Clients ignore headers that they do not know; a server has to send it.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'response-header-removed': {
    title: 'Header of an answer removed',
    why: 'Clients read it.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'response-header-became-required': {
    title: 'Header of an answer became required',
    why: 'Clients can rely on it from now on; a server that left it out may not.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'response-header-became-optional': {
    title: 'Header of an answer became optional',
    why: 'Clients rely on it, and it may be missing now.',
    classes: { client: 'breaking', server: 'additive' },
  },
  'links-changed': {
    title: 'Links of an answer changed',
    why: 'Links say what can be called next; the calls themselves are as before.',
    classes: { client: 'documentation', server: 'documentation' },
  },
  'webhook-added': {
    title: 'Webhook added',
    why: 'Receivers ignore events that they do not know; a server has to send it.',
    classes: { receiver: 'additive', server: 'behavioural' },
  },
  'webhook-removed': {
    title: 'Webhook removed',
    why: 'Receivers wait for it in vain.',
    classes: { receiver: 'breaking', server: 'behavioural' },
  },
  'webhook-deprecated': {
    title: 'Webhook deprecated',
    why: 'It comes as before; new code should not rely on it.',
    classes: { receiver: 'documentation', server: 'documentation' },
  },
  'webhook-header-added': {
    title: 'Header of a webhook added',
    why: 'Receivers ignore headers that they do not know.',
    classes: { receiver: 'additive', server: 'behavioural' },
  },
  'webhook-header-removed': {
    title: 'Header of a webhook removed',
    why: 'Receivers read it.',
    classes: { receiver: 'breaking', server: 'behavioural' },
  },
  'webhook-header-became-required': {
    title: 'Header of a webhook became required',
    why: 'Receivers can rely on it from now on; a server that left it out may not.',
    classes: { receiver: 'additive', server: 'breaking' },
  },
  'webhook-header-became-optional': {
    title: 'Header of a webhook became optional',
    why: 'Receivers rely on it, and it may be missing now.',
    classes: { receiver: 'breaking', server: 'additive' },
  },
  'webhook-body-added': {
    title: 'Webhook has a body now',
    why: 'Receivers that expect none ignore it; a server has to write it.',
    classes: { receiver: 'additive', server: 'breaking' },
  },
  'webhook-body-removed': {
    title: 'Webhook has no body any more',
    why: 'Receivers read it.',
    classes: { receiver: 'breaking', server: 'behavioural' },
  },
  'webhook-media-type-added': {
    title: 'Media type of a webhook added',
    why: 'Receivers get a body that they cannot read.',
    classes: { receiver: 'breaking', server: 'additive' },
  },
  'webhook-media-type-removed': {
    title: 'Media type of a webhook removed',
    why: 'The body comes in another form, or not at all.',
    classes: { receiver: 'breaking', server: 'breaking' },
  },
  'webhook-reply-added': {
    title: 'Reply to a webhook added',
    why: 'Receivers may answer so; a server has to understand it.',
    classes: { receiver: 'additive', server: 'behavioural' },
  },
  'webhook-reply-removed': {
    title: 'Reply to a webhook removed',
    why: 'A receiver that answers so is not understood any more.',
    classes: { receiver: 'breaking', server: 'additive' },
  },
  'callback-added': {
    title: 'Callback added',
    why: 'Clients that name no address for it get none.',
    classes: { client: 'additive', server: 'behavioural' },
  },
  'callback-removed': {
    title: 'Callback removed',
    why: 'Clients wait for it in vain.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'security-required': {
    title: 'Credentials required',
    why: 'A request without credentials was accepted and is refused now.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'security-dropped': {
    title: 'Credentials no longer required',
    why: 'Clients may leave them out; a server meets requests from nobody in particular.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'security-alternative-added': {
    title: 'Way to authenticate added',
    why: 'Clients may use it; a server has to check it.',
    classes: { client: 'additive', server: 'breaking' },
  },
  'security-alternative-removed': {
    title: 'Way to authenticate removed',
    why: 'Clients that authenticate so are refused.',
    classes: { client: 'breaking', server: 'additive' },
  },
  'security-scope-added': {
    title: 'Scope required',
    why: 'Tokens that were granted before lack it.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'security-scope-removed': {
    title: 'Scope no longer required',
    why: 'Every token that was good enough still is.',
    classes: { client: 'additive', server: 'behavioural' },
  },
  'security-scheme-changed': {
    title: 'Where tokens are granted changed',
    why: 'Clients ask for tokens at the old address or in the old way.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'server-added': {
    title: 'Server added',
    why: 'The other servers answer as before.',
    classes: { client: 'additive' },
  },
  'server-removed': {
    title: 'Server removed',
    why: 'Clients call this address.',
    classes: { client: 'breaking' },
  },
  'server-changed': {
    title: 'Variables of a server changed',
    why: 'The same template leads to other addresses.',
    classes: { client: 'behavioural' },
  },
  'server-environment-changed': {
    title: 'Environment of a server changed',
    why: 'What clients call a test may be real now, or the other way round.',
    classes: { client: 'breaking', server: 'behavioural' },
  },
  'server-description-changed': {
    title: 'Description of a server changed',
    why: 'Words only.',
    classes: { client: 'documentation', server: 'documentation' },
  },
};
