import type { ApiModel } from '../../../model/model.ts';
import { chooseServers } from '../../client/api.ts';

/** Where a sample sends to: the first server with a whole address, without a slash at the end. */
export function findAddress(model: ApiModel): string {
  const { named, usual } = chooseServers(model);
  const known = named[0]?.url ?? usual;
  if (known !== undefined) return known.replace(/\/+$/, '');
  const relative = model.servers.find(({ url }) => /^\/[^{}]*$/.test(url))?.url ?? '';
  return `https://api.example.com${relative.replace(/\/+$/, '')}`;
}
