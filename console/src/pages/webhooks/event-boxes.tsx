import { eventTypeValues, isKnownEventType } from '@octopus-cards/console-client/enums';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Checkbox } from '../../parts/checkbox.tsx';
import { describeEvent } from './words.tsx';

/** Which events an endpoint is told of, as boxes to tick. Read them with `readEvents`. */
export function EventBoxes({ chosen = [] }: { chosen?: readonly string[] }) {
  const others = chosen.filter((type) => !isKnownEventType(type));
  return (
    <CheckboxGroup
      className="field"
      name="events"
      defaultValue={[...chosen]}
      validate={(values) => (values.length === 0 ? 'Choose at least one event.' : null)}
    >
      <Label>Events</Label>
      {eventTypeValues.map((type) => (
        <Checkbox key={type} value={type}>
          {describeEvent(type)} <code className="muted">{type}</code>
        </Checkbox>
      ))}
      {others.length === 0 ? null : (
        <p className="muted">
          It is also told of {others.join(', ')}, which cannot be chosen here. That stays while you
          leave the boxes as they are.
        </p>
      )}
      <FieldError />
    </CheckboxGroup>
  );
}
