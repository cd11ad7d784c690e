import { isKnownVertical, verticalValues } from '@octopus-cards/console-client/enums';
import type { Vertical, VerticalInput } from '@octopus-cards/console-react/schemas';
import { readText } from '../../parts/form.tsx';
import { Select } from '../../parts/select.tsx';
import { nameVertical } from '../../parts/vertical.ts';
import { NumberField, readNumber } from './number-field.tsx';

/** The product that a rule of a client speaks of. */
export interface ProductKey {
  vertical: VerticalInput;
  product_id: number;
}

/** Fields for a product. */
export function ProductFields() {
  return (
    <>
      <Select
        label="What is sold"
        name="vertical"
        defaultValue="vouchers"
        choices={verticalValues.map((value) => ({ value, label: nameVertical(value) }))}
      />
      <NumberField
        label="Product"
        description="Its id in the catalogue."
        name="product_id"
        isRequired
        isWhole
        least={1}
      />
    </>
  );
}

/** Reads the product that was filled in. */
export function readProduct(values: FormData): ProductKey {
  const vertical = readText(values, 'vertical');
  return {
    vertical: isKnownVertical(vertical) ? vertical : 'vouchers',
    product_id: readNumber(values, 'product_id'),
  };
}

/** A product in words: `Topups 4218`. */
export function nameProduct(product: { vertical: Vertical; product_id: number }): string {
  const { vertical, product_id } = product;
  return `${nameVertical(vertical)} ${product_id}`;
}
