import type { ApiModel } from '../model/model.ts';
import { kebabCase, upperCamelCase } from '../util/names.ts';

/** What generated packages and functions are called, by the title of the description. */
export interface Naming {
  /** `Pet Store` */
  brand: string;
  /** `createPetStore` */
  factory: string;
  /** `pet-store-client` */
  packageOf(target: string): string;
}

export function nameByTitle({ title }: Pick<ApiModel, 'title'>): Naming {
  const brand = title
    .replaceAll(/[\p{Cc}*/`<>]+/gu, ' ')
    .replace(/\s+API$/i, '')
    .trim();
  const letters = upperCamelCase(brand).replaceAll(/[^A-Za-z0-9]/g, '');
  const slug = kebabCase(brand).replaceAll(/[^a-z0-9-]/g, '');
  return {
    brand: brand === '' ? 'API' : brand,
    factory: letters === '' ? 'createClient' : `create${letters}`,
    packageOf: (target) => `${slug === '' ? 'api' : slug}-${target}`,
  };
}
