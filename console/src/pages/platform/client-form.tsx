import { featureValues } from '@octopus-cards/console-client/enums';
import { useSetClient } from '@octopus-cards/console-react/platform';
import type { PlatformClient } from '@octopus-cards/console-react/schemas';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Form } from '../../parts/form.tsx';
import { Section } from '../../parts/page.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { nameVertical } from '../../parts/vertical.ts';
import { NumberField, readNumber } from './number-field.tsx';

/** What a client can use, and how large its orders may be. */
export function ClientForm({ client }: { client: PlatformClient }) {
  const { id, name, features, bulk_limit } = client;
  const set = useSetClient({ mutation: { onSuccess: () => showToast(`${name} is changed`) } });
  return (
    <Section
      title="What it can use"
      description="It holds from the next request on. Orders of what is taken away are refused; those under way go on."
    >
      <Form
        submit="Save"
        error={set.error}
        isPending={set.isPending}
        onSubmit={(values) => {
          const chosen = featureValues.filter((feature) =>
            values.getAll('features').includes(feature),
          );
          set.mutate({
            id,
            data: { features: chosen, bulk_limit: readNumber(values, 'bulk_limit') },
          });
        }}
      >
        <fieldset className="choices">
          <legend>Parts of the API</legend>
          {featureValues.map((feature) => (
            <Checkbox
              key={feature}
              name="features"
              value={feature}
              defaultSelected={features.includes(feature)}
            >
              {nameVertical(feature)}
            </Checkbox>
          ))}
        </fieldset>
        <NumberField
          label="Most vouchers of one order"
          name="bulk_limit"
          defaultValue={String(bulk_limit)}
          least={1}
          most={5000}
          isWhole
        />
      </Form>
    </Section>
  );
}
