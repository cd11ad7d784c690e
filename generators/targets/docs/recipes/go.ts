import type { Signature } from '../../../model/behaviours.ts';
import { quoteGo } from '../samples/go-literals.ts';
import { remarkOnEvent } from './remarks.ts';

/** Writes a receiver for Go without any package. */
export function printGoRecipe(signature: Signature): string {
  const { header, encoding, timestamp } = signature;
  const isHex = encoding === 'hex';
  const age =
    timestamp === undefined
      ? ''
      : `	timestamp := header.Get(${quoteGo(timestamp.header)})
	sent, err := strconv.ParseInt(timestamp, 10, 64)
	age := time.Now().Unix() - sent
	if err != nil || age > ${timestamp.tolerance} || age < -${timestamp.tolerance} {
		return false
	}
`;
  const prefix = timestamp?.signed === true ? '\tmac.Write([]byte(timestamp + "."))\n' : '';
  const imports = [
    'crypto/hmac',
    'crypto/sha256',
    isHex ? 'encoding/hex' : 'encoding/base64',
    'io',
    'log',
    'net/http',
    'os',
    ...(timestamp === undefined ? [] : ['strconv', 'time']),
  ];
  return `package main

import (
${imports.map((name) => `\t"${name}"\n`).join('')})

// isGenuine tells whether the message was signed with the secret${timestamp === undefined ? '' : ', and not long ago'}.
func isGenuine(body []byte, header http.Header, secret string) bool {
${age}	mac := hmac.New(sha256.New, []byte(secret))
${prefix}	mac.Write(body)
	expected := ${isHex ? 'hex' : 'base64.StdEncoding'}.EncodeToString(mac.Sum(nil))
	return hmac.Equal([]byte(expected), []byte(header.Get(${quoteGo(header)})))
}

func main() {
	secret, port := os.Getenv("WEBHOOK_SECRET"), os.Getenv("PORT")
	if secret == "" || port == "" {
		log.Fatal("Set WEBHOOK_SECRET and PORT.")
	}
	http.HandleFunc("/", func(response http.ResponseWriter, request *http.Request) {
		// The bytes as they came, before anything parses them.
		body, err := io.ReadAll(http.MaxBytesReader(response, request.Body, 1<<20))
		if err != nil || !isGenuine(body, request.Header, secret) {
			response.WriteHeader(http.StatusUnauthorized)
			return
		}
		response.WriteHeader(http.StatusNoContent)
		// ${remarkOnEvent(signature)}
		log.Printf("%s", body)
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+port, nil))
}
`;
}
