import { BODY_FILE, listFields, Upload } from './fields.ts';
import type { Field } from './fields.ts';
import { CHECK, GO, quoteGo, quoteRawGo, readVariable } from './go-literals.ts';
import { JSON_NOTATION, printValue } from './print-value.ts';
import type { SampleBody } from './request.ts';
import { hasVariable } from './values.ts';
import type { SampleValue } from './values.ts';

/** How the body of a request is made in Go. */
export interface WrittenBody {
  /** What comes before the request is made. */
  before: string;
  /** What the request is made with. */
  body: string;
  /** The media type, as an expression. */
  type: string | undefined;
  imports: string[];
}

/** Writes what makes the body of a request. */
export function writeGoBody(body: SampleBody | undefined): WrittenBody {
  if (body === undefined) return { before: '', body: 'nil', type: undefined, imports: [] };
  const { kind, value, files } = body;
  const type = quoteGo(body.mediaType);
  if (kind === 'multipart') return writeMultipart(listFields(value, files));
  if (kind === 'form') return { ...writeForm(listFields(value)), type };
  if (kind === 'json') return { ...writeJson(value), type };
  if (typeof value === 'string') return { ...writeText(quoteGo(value)), type };
  const before = `\tbody, err := os.Open(${quoteGo(BODY_FILE)})\n${CHECK}\tdefer body.Close()\n`;
  return { before, body: 'body', type, imports: ['os'] };
}

function writeText(literal: string): Omit<WrittenBody, 'type'> {
  const before = `\tbody := strings.NewReader(${literal})\n`;
  return { before, body: 'body', imports: ['strings'] };
}

function writeJson(value: SampleValue): Omit<WrittenBody, 'type'> {
  if (!hasVariable(value)) return writeText(quoteRawGo(printValue(value, JSON_NOTATION)));
  const printed = printValue(value, { ...GO, width: 0 }, '\t');
  return {
    before: `\tbody, err := json.Marshal(${printed})\n${CHECK}`,
    body: 'bytes.NewReader(body)',
    imports: ['bytes', 'encoding/json'],
  };
}

function writeForm(fields: Field[]): Omit<WrittenBody, 'type'> {
  const lines = fields.map(
    ({ name, value }) => `\tform.Add(${quoteGo(name)}, ${printText(value)})\n`,
  );
  return {
    before: `\tform := url.Values{}\n${lines.join('')}`,
    body: 'strings.NewReader(form.Encode())',
    imports: ['net/url', 'strings'],
  };
}

/** Writing to memory cannot fail. */
function writeMultipart(fields: Field[]): WrittenBody {
  const lines = fields.map(({ name, value }) => {
    if (!(value instanceof Upload)) {
      return `\tform.WriteField(${quoteGo(name)}, ${printText(value)})\n`;
    }
    return `\tif part, err := form.CreateFormFile(${quoteGo(name)}, ${quoteGo(value.file)}); err == nil {
		content, err := os.ReadFile(${quoteGo(value.file)})
		if err != nil {
			log.Fatal(err)
		}
		part.Write(content)
	}
`;
  });
  const reads = fields.some(({ value }) => value instanceof Upload);
  return {
    before: `\tvar body bytes.Buffer
	form := multipart.NewWriter(&body)
${lines.join('')}\tform.Close()
`,
    body: '&body',
    type: 'form.FormDataContentType()',
    imports: ['bytes', 'mime/multipart', ...(reads ? ['os'] : [])],
  };
}

function printText(value: Field['value']): string {
  if (typeof value === 'string') return quoteGo(value);
  return value instanceof Upload ? quoteGo(value.file) : readVariable(value.name);
}
