import { joinPointer } from '../../openapi/pointer.ts';
import type { ApiModel } from '../../model/model.ts';
import type { Report } from '../context.ts';

/** Each operation has a place of its own in the client, and no method stands where a group does. */
export function checkSdk(model: ApiModel, report: Report): void {
  const methods = new Map<string, string>();
  for (const { id, sdk, pointer } of model.operations) {
    const place = [...sdk.group, sdk.method].join('.');
    const owner = methods.get(place);
    const at = joinPointer(pointer, 'x-sdk');
    if (owner === undefined) methods.set(place, id);
    else report('sdk-duplicate', at, `"${id}" and "${owner}" would both be ${place}().`);
  }
  for (const { id, sdk, pointer } of model.operations) {
    for (let depth = 1; depth <= sdk.group.length; depth++) {
      const group = sdk.group.slice(0, depth).join('.');
      const owner = methods.get(group);
      if (owner === undefined) continue;
      const message = `The group "${group}" of "${id}" is the method of "${owner}" already.`;
      report('sdk-duplicate', joinPointer(pointer, 'x-sdk'), message);
    }
  }
}
