import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslations } from 'use-intl'
import type { Answered } from '#http/calling.ts'

/** One's other operations, under the button that was pressed for them. */
export const OperationMenu = ({
  me,
  children,
}: {
  me: Answered<'whoAmI'>
  children: ReactElement
}) => {
  const t = useTranslations('shell')
  return (
    <Menu position='bottom-start' width={280} defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {me.memberships.map((each) => (
          <Menu.Item key={each.operation} component={Link} to={`/o/${each.operation}/desk`}>
            {each.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to='/'>
          {t('allOperations')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
