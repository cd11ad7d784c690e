import type { CommonOptions, Target } from '../target.ts';
export interface ClientOptions extends CommonOptions {
  package: string;
  factory: string;
  version?: string;
  brand?: string;
  importExtension?: '.ts' | '.js' | '';
}
export const clientTarget: Target<ClientOptions> = {
  name: 'client',
  summary: 'a typed client on openapi-fetch',
  emit: () => [],
};
