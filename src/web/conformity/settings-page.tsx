import '../stock/stock.css'
import { Checkbox } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { alarmHolds, settings, type Settings } from '#conformity/verdict.ts'
import { useRead } from '../api/query.ts'
import { useMay, useOperation } from '../session/me.ts'
import { ActForm, useActForm } from '../ui/act-form.tsx'
import { Facts, Loaded, Page } from '../ui/page.tsx'
import { RadioChoices } from '../ui/radio-choices.tsx'
import { ConformityTabs } from './conformity-tabs.tsx'

/** What the operation asks of its conformity desk. */
export const SettingsPage = () => {
  const t = useTranslations('conformity')
  const operation = useOperation()
  const may = useMay()
  const found = useRead('getConformitySettings', { params: { operation } })
  return (
    <Page title={t('tabs.settings')} below={<ConformityTabs about={t('settingsAbout')} />}>
      <Loaded of={found}>
        {(kept) =>
          may('verdict.settings') ? (
            <SettingsForm kept={kept} key={JSON.stringify(kept)} />
          ) : (
            <Facts
              facts={[
                [t('secondPair'), t(kept.secondPair ? 'yes' : 'no')],
                [t('alarmHolds'), t(`holdsAtOnce.${kept.alarmHolds}`)],
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

const SettingsForm = ({ kept }: { kept: Settings }) => {
  const t = useTranslations('conformity')
  const form = useActForm({
    name: 'setConformitySettings',
    params: { operation: useOperation() },
    schema: settings,
    draft: 'settings',
    start: { ...kept },
    done: t('settingsKept'),
    onDone: () => undefined,
  })
  return (
    <ActForm form={form} submit={t('keepSettings')}>
      <Checkbox
        label={t('secondPair')}
        description={t('secondPairHelp')}
        {...form.fields.getInputProps('secondPair', { type: 'checkbox' })}
      />
      <RadioChoices
        label={t('alarmHolds')}
        of={alarmHolds}
        word={(value) => t(`holdsAtOnce.${value}`)}
        {...form.fields.getInputProps('alarmHolds')}
      />
    </ActForm>
  )
}
