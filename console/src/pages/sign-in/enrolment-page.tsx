import type { EnrolledFactor } from '@octopus-cards/console-react/schemas';
import { useState } from 'react';
import { refreshSession } from '../../app/queries.ts';
import { SignOut } from '../../app/sign-out.tsx';
import { Button } from '../../parts/button.tsx';
import { AddApp, AddPasskey } from '../account/add-factor.tsx';
import { RecoveryCodes } from '../account/recovery-codes.tsx';
import { Frame } from './frame.tsx';

/** The set-up of the first factor, for roles that must have one; then the recovery codes. */
export default function EnrolmentPage({ onDone }: { onDone: () => void }) {
  const [way, setWay] = useState<'passkey' | 'app'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const keep = ({ recovery_codes }: EnrolledFactor) => setCodes(recovery_codes);
  const finish = async () => {
    await refreshSession();
    onDone();
  };
  if (codes !== undefined) {
    return (
      <Frame title="Keep your recovery codes">
        <RecoveryCodes codes={codes} onKept={finish} />
      </Frame>
    );
  }
  if (way === undefined) {
    return (
      <Frame
        title="Protect your account"
        lead="Your role can do much, so a password is not enough. Choose what you will use as well; more can be added later."
      >
        <Button tone="primary" onPress={() => setWay('passkey')}>
          Passkey: finger, face or PIN
        </Button>
        <Button onPress={() => setWay('app')}>App that shows codes</Button>
        <div className="frame-other">
          <SignOut />
        </div>
      </Frame>
    );
  }
  return (
    <Frame title={way === 'app' ? 'Set up an app' : 'Set up a passkey'}>
      {way === 'app' ? <AddApp onAdded={keep} /> : <AddPasskey onAdded={keep} />}
      <div className="frame-other">
        <Button tone="quiet" onPress={() => setWay(undefined)}>
          Choose something else
        </Button>
      </div>
    </Frame>
  );
}
