import './recovery-codes.css';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { CopyButton } from '../../parts/copy-secret.tsx';

/** Properties of {@link RecoveryCodes}. */
export interface RecoveryCodesProps {
  codes: readonly string[];
  /** The person says that they are kept. */
  onKept: () => unknown;
}

/** Recovery codes, this once: copy, download or print them, say that they are kept. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const [isKept, setKept] = useState(false);
  const text = `${codes.join('\n')}\n`;
  return (
    <div className="stack">
      <p>
        For the day when your device is lost: each of these codes signs you in once. They are shown
        only now. Keep them where you find them without that device.
      </p>
      <ul className="recovery-codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <CopyButton label="Codes" value={text} />
        <Button onPress={() => downloadText('octopus-cards-recovery-codes.txt', text)}>
          Download
        </Button>
        <Button onPress={() => print()}>Print</Button>
      </div>
      <Checkbox isSelected={isKept} onChange={setKept}>
        I have kept them
      </Checkbox>
      <div>
        <Button tone="primary" isDisabled={!isKept} onPress={() => onKept()}>
          Done
        </Button>
      </div>
    </div>
  );
}

function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
