import './field.css';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import type { SelectProps as AriaSelectProps } from 'react-aria-components/Select';
import { FieldProblem } from './field-problem.tsx';

/** One thing that can be chosen. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
  description?: string | undefined;
}

/** Properties of {@link Select}. */
export interface SelectProps<Value extends string>
  extends Pick<AriaSelectProps, 'name' | 'isRequired' | 'isDisabled'> {
  label: string;
  description?: string | undefined;
  choices: readonly Choice<Value>[];
  /** With `onChange`, for filters; in a form, `name` and `defaultValue` are enough. */
  value?: Value | undefined;
  defaultValue?: Value | undefined;
  onChange?: ((value: Value) => void) | undefined;
}

/** One of a few. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, description, choices, value, defaultValue, onChange, ...rest } = props;
  const choose = (key: unknown) => {
    const chosen = choices.find((choice) => choice.value === key);
    if (chosen !== undefined) onChange?.(chosen.value);
  };
  return (
    <AriaSelect
      {...rest}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      onChange={choose}
      className="field"
    >
      <Label>{label}</Label>
      {description === undefined ? null : <Text slot="description">{description}</Text>}
      <Button className="input select">
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldProblem />
      <Popover className="select-list">
        <ListBox items={choices.map((choice) => ({ ...choice, id: choice.value }))}>
          {(choice) => (
            <ListBoxItem className="select-item" textValue={choice.label}>
              {/* Both are its name: who uses their voice says what they see. */}
              {choice.label}
              {choice.description ? (
                <span className="select-item-description"> {choice.description}</span>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
