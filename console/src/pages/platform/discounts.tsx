import { isKnownVertical } from '@octopus-cards/console-client/enums';
import { useListDiscounts, useSetDiscount } from '@octopus-cards/console-react/platform';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { ConfirmButton, DialogButton } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/page.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { NumberField, readNumber } from './number-field.tsx';
import { ProductFields, nameProduct, readProduct } from './product-fields.tsx';
import type { ProductKey } from './product-fields.tsx';

/** What a client pays less for products. */
export function DiscountsSection({ clientId }: { clientId: number }) {
  const query = useListDiscounts(clientId);
  return (
    <Section
      title="Discounts"
      description="Percent off the price of a product, from the next quote on."
      actions={
        <DialogButton label="Set a discount" title="Set a discount">
          {(close) => <DiscountForm clientId={clientId} onClose={close} />}
        </DialogButton>
      }
    >
      <Loaded query={query}>
        {(discounts) => (
          <DataTable
            caption="Discounts"
            rows={discounts}
            rowKey={({ id }) => id}
            empty="It pays the usual prices. Set a discount to lower one."
            columns={[
              { name: 'Product', isTitle: true, cell: nameProduct },
              { name: 'Discount', align: 'end', cell: ({ percent }) => `${percent} %` },
              {
                name: 'Actions',
                isActions: true,
                cell: ({ vertical, product_id }) =>
                  isKnownVertical(vertical) ? (
                    <TakeAwayButton clientId={clientId} product={{ vertical, product_id }} />
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}

function TakeAwayButton({ clientId, product }: { clientId: number; product: ProductKey }) {
  const set = useSetDiscount();
  const name = nameProduct(product);
  return (
    <ConfirmButton
      label="Take away"
      ariaLabel={`Take away the discount on ${name}`}
      tone="quiet"
      title={`Take away the discount on ${name}?`}
      confirm="Take away"
      onConfirm={async () => {
        await set.mutateAsync({ id: clientId, data: { ...product, percent: 0 } });
        showToast(`${name} has the usual price again`);
      }}
    >
      <p>
        From the next quote on, the client pays the usual price. Quotes that are out keep theirs.
      </p>
    </ConfirmButton>
  );
}

function DiscountForm({ clientId, onClose }: { clientId: number; onClose: () => void }) {
  const set = useSetDiscount({
    mutation: {
      onSuccess: ({ data: { data } }) => {
        showToast(`${nameProduct(data)} costs ${data.percent} % less`);
        onClose();
      },
    },
  });
  return (
    <Form
      submit="Set discount"
      error={set.error}
      isPending={set.isPending}
      actions={<Button onPress={onClose}>Cancel</Button>}
      onSubmit={(values) =>
        set.mutate({
          id: clientId,
          data: { ...readProduct(values), percent: readNumber(values, 'percent') },
        })
      }
    >
      <p>It takes the place of the discount that the product has, if there is one.</p>
      <ProductFields />
      <NumberField label="Percent off" name="percent" isRequired above={0} below={100} />
    </Form>
  );
}
