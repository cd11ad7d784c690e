import { writeGoBody } from './go-body.ts';
import { CHECK, quoteGo, readVariable } from './go-literals.ts';
import type { SampleRequest } from './request.ts';
import type { SampleText } from './values.ts';

/** Writes a request with `net/http`. */
export function printGo(request: SampleRequest): string {
  const { method, url, headers, basic, body, timeout } = request;
  const written = writeGoBody(body);
  const lines = [
    ...headers.map(
      ({ name, value }) => `request.Header.Set(${quoteGo(name)}, ${printText(value)})`,
    ),
    ...(written.type === undefined ? [] : [`request.Header.Set("Content-Type", ${written.type})`]),
    ...(basic
      ? [`request.SetBasicAuth(${readVariable('USERNAME')}, ${readVariable('PASSWORD')})`]
      : []),
  ];
  const usesVariables = [written.before, printText(url), ...lines].some((code) =>
    code.includes('os.Getenv('),
  );
  const imports = new Set(['fmt', 'io', 'log', 'net/http', 'time', ...written.imports]);
  if (usesVariables) imports.add('os');
  return `package main

import (
${[...imports]
  .toSorted()
  .map((name) => `\t"${name}"\n`)
  .join('')})

func main() {
${written.before}\trequest, err := http.NewRequest(${quoteGo(method)}, ${printText(url)}, ${written.body})
${CHECK}${lines.map((line) => `\t${line}\n`).join('')}
	client := &http.Client{Timeout: ${timeout} * time.Second}
	response, err := client.Do(request)
${CHECK}	defer response.Body.Close()

	answer, err := io.ReadAll(response.Body)
${CHECK}	if response.StatusCode >= 400 {
		log.Fatalf("%s: %s", response.Status, answer)
	}
	fmt.Println(string(answer))
}
`;
}

function printText({ text, variable }: SampleText): string {
  if (variable === undefined) return quoteGo(text);
  return text === '' ? readVariable(variable) : `${quoteGo(text)}+${readVariable(variable)}`;
}
