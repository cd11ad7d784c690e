import { useTheme } from '../../app/theme.ts';
import { Section } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';

/** Light or dark. */
export function Appearance() {
  const [theme, setTheme] = useTheme();
  return (
    <Section title="Appearance" description="On this device only.">
      <div className="form">
        <Select
          label="Theme"
          value={theme}
          onChange={setTheme}
          choices={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </div>
    </Section>
  );
}
