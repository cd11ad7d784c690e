import type { RevealedCode, VerticalInput } from '@octopus-cards/console-react/schemas';
import { useRevealOrderCodes } from '@octopus-cards/console-react/orders';
import { useEffect, useState } from 'react';
import { useCan } from '../../app/session.ts';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-secret.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Form, readText } from '../../parts/form.tsx';
import { Section } from '../../parts/page.tsx';
import { TextField } from '../../parts/text-field.tsx';

/** Codes do not stay on a screen that somebody has left: they are hidden after five minutes. */
const SHOWN_FOR = 5 * 60_000;

/** The codes of an order: hidden, until somebody says why they are needed. */
export function Codes({
  vertical,
  id,
  count,
}: {
  vertical: VerticalInput;
  id: number;
  count: number;
}) {
  const can = useCan();
  const [isOpen, setOpen] = useState(false);
  // Nothing is kept of them once this is no longer on the screen.
  const reveal = useRevealOrderCodes({ mutation: { gcTime: 0 } });
  const codes = reveal.data?.data.data.codes;
  const { reset } = reveal;
  useEffect(() => {
    if (codes === undefined) return undefined;
    const timer = setTimeout(reset, SHOWN_FOR);
    // Else the way back from another site would show them again.
    addEventListener('pagehide', reset);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', reset);
    };
  }, [codes, reset]);

  if (count === 0) {
    return (
      <Section title="Codes">
        <p className="muted">
          This order has no codes: nothing is delivered yet, or nothing has to be redeemed.
        </p>
      </Section>
    );
  }
  const isShown = codes !== undefined;
  const close = () => setOpen(false);
  return (
    <Section
      title="Codes"
      description={
        isShown
          ? 'They are hidden again when you leave, or in five minutes.'
          : `${count === 1 ? 'One code is' : `${count} codes are`} delivered, and hidden: whoever sees a code can spend it.`
      }
      actions={
        can('revealOrderCodes') ? (
          <>
            {isShown ? (
              <CopyButton
                label="All codes"
                text="Copy all"
                value={codes.map(writeCode).join('\n')}
              />
            ) : null}
            {/* One button for both, so that the focus stays where it is. */}
            <Button
              onPress={() => {
                reset();
                setOpen(!isShown);
              }}
            >
              {isShown ? 'Hide codes' : 'Reveal codes'}
            </Button>
          </>
        ) : null
      }
    >
      {can('revealOrderCodes') ? null : (
        <p>Your role does not reveal codes. Ask an owner or a developer of your team.</p>
      )}
      {isShown ? <CodeTable codes={codes} /> : null}
      <Dialog title={`Reveal the codes of order ${id}?`} isOpen={isOpen} onClose={close}>
        <Form
          submit="Reveal"
          error={reveal.error}
          isPending={reveal.isPending}
          actions={<Button onPress={close}>Cancel</Button>}
          onSubmit={(values) =>
            reveal.mutate(
              { vertical, id, data: { reason: readText(values, 'reason') } },
              { onSuccess: close },
            )
          }
        >
          <p>
            You confirm that it is you. Your name, the time and the reason go into the audit log.
          </p>
          <TextField
            name="reason"
            label="Why do you need them?"
            placeholder="The customer lost the e-mail"
            isRequired
            minLength={3}
            maxLength={200}
          />
        </Form>
      </Dialog>
    </Section>
  );
}

function CodeTable({ codes }: { codes: readonly RevealedCode[] }) {
  return (
    <DataTable
      caption="Codes"
      rows={codes}
      rowKey={({ position }) => position}
      empty="There are no codes yet."
      columns={[
        { name: 'Number', cell: ({ position }) => position },
        { name: 'Code', cell: ({ code }) => <code>{code}</code> },
        {
          name: 'PIN',
          cell: ({ pin }) =>
            pin === null ? <span className="muted">none</span> : <code>{pin}</code>,
        },
        {
          name: 'Valid until',
          cell: ({ valid_until }) => valid_until ?? <span className="muted">no end</span>,
        },
        {
          name: 'Copy',
          isActions: true,
          cell: (row) => <CopyButton label={`Code ${row.position}`} value={writeCode(row)} />,
        },
      ]}
    />
  );
}

/** A code as it is copied: its PIN behind a tab, so that a spreadsheet puts it into a column of its own. */
function writeCode({ code, pin }: RevealedCode): string {
  return pin === null ? code : `${code}\t${pin}`;
}
