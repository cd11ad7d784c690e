import {
  useAddToBlacklist,
  useListBlacklist,
  useRemoveFromBlacklist,
} from '@octopus-cards/console-react/platform';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { ConfirmButton, DialogButton } from '../../parts/dialog.tsx';
import { Form } from '../../parts/form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/page.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { ProductFields, nameProduct, readProduct } from './product-fields.tsx';

/** Products that a client cannot buy. */
export function BlacklistSection({ clientId }: { clientId: number }) {
  const query = useListBlacklist(clientId);
  const remove = useRemoveFromBlacklist();
  return (
    <Section
      title="Hidden products"
      description="What this client neither sees nor buys, from the next request on. Orders under way go on."
      actions={
        <DialogButton label="Hide a product" title="Hide a product">
          {(close) => <HideForm clientId={clientId} onClose={close} />}
        </DialogButton>
      }
    >
      <Loaded query={query}>
        {(entries) => (
          <DataTable
            caption="Hidden products"
            rows={entries}
            rowKey={({ id }) => id}
            empty="Nothing is hidden: it can buy all that is in the catalogue."
            columns={[
              { name: 'Product', isTitle: true, cell: nameProduct },
              {
                name: 'Actions',
                isActions: true,
                cell: (entry) => (
                  <ConfirmButton
                    label="Show again"
                    ariaLabel={`Show again: ${nameProduct(entry)}`}
                    tone="quiet"
                    title={`Show ${nameProduct(entry)} again?`}
                    confirm="Show again"
                    onConfirm={async () => {
                      await remove.mutateAsync({ id: entry.id });
                      showToast(`${nameProduct(entry)} can be bought again`);
                    }}
                  >
                    <p>From the next request on, the client sees it and can buy it.</p>
                  </ConfirmButton>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}

function HideForm({ clientId, onClose }: { clientId: number; onClose: () => void }) {
  const add = useAddToBlacklist({
    mutation: {
      onSuccess: ({ data: { data } }) => {
        showToast(`${nameProduct(data)} is hidden`);
        onClose();
      },
    },
  });
  return (
    <Form
      submit="Hide product"
      error={add.error}
      isPending={add.isPending}
      actions={<Button onPress={onClose}>Cancel</Button>}
      onSubmit={(values) => add.mutate({ id: clientId, data: readProduct(values) })}
    >
      <ProductFields />
    </Form>
  );
}
