import './consignments.css'
import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { type ContentsForm, type Existing, GoodsLine } from './goods-line.tsx'
import { another, emptyGoods, emptyPackage } from './goods-values.ts'
import { PackageFields } from './package-fields.tsx'

/** What is packed: packages with what is in them, and goods in none. */
export const ContentsFields = ({
  fields,
  existing = [],
}: {
  fields: unknown
  existing?: readonly Existing[]
}) => {
  const t = useTranslations('consignments.goods')
  const form = fields as ContentsForm
  const { packages, lines } = form.getValues()
  return (
    <>
      <fieldset className='wb-fieldset'>
        <legend>{t('packages')}</legend>
        <div className='wb-lines'>
          {packages.map((each, at) => (
            <article key={each.id} className='wb-package-card'>
              <PackageFields
                form={form}
                path={`packages.${at}`}
                within={[
                  ...existing,
                  ...packages.slice(0, at).map((above, number) => ({
                    id: above.id,
                    label: t('newPackage', { kind: t(`kinds.${above.kind}`), number: number + 1 }),
                  })),
                ]}
                title={t('newPackage', { kind: t(`kinds.${each.kind}`), number: at + 1 })}
              />
              {each.lines.map((line, index) => (
                <GoodsLine
                  key={line.id}
                  form={form}
                  path={`packages.${at}.lines.${index}`}
                  line={line}
                />
              ))}
              <div className='wb-line-acts'>
                <AddGoods form={form} path={`packages.${at}.lines`} />
                <Button
                  variant='default'
                  size='xs'
                  onClick={() => form.insertListItem('packages', another(each), at + 1)}
                >
                  {t('another')}
                </Button>
                <Button
                  variant='subtle'
                  color='gray'
                  size='xs'
                  onClick={() => form.removeListItem('packages', at)}
                >
                  {t('removePackage')}
                </Button>
              </div>
            </article>
          ))}
        </div>
        <Button
          variant='default'
          size='xs'
          mt={8}
          onClick={() => form.insertListItem('packages', emptyPackage(packages.at(-1)?.kind))}
        >
          {t('addPackage')}
        </Button>
      </fieldset>
      <fieldset className='wb-fieldset'>
        <legend>{existing.length > 0 ? t('intoPackages') : t('loose')}</legend>
        <div className='wb-lines'>
          {lines.map((line, at) => (
            <GoodsLine
              key={line.id}
              form={form}
              path={`lines.${at}`}
              line={line}
              existing={existing}
            />
          ))}
        </div>
        <div className='wb-line-acts wb-after-lines'>
          <AddGoods form={form} path='lines' />
        </div>
      </fieldset>
    </>
  )
}

const AddGoods = ({ form, path }: { form: ContentsForm; path: string }) => {
  const t = useTranslations('consignments.goods')
  const add = (promised: boolean) => form.insertListItem(path as 'lines', emptyGoods(promised))
  return (
    <>
      <Button variant='default' size='xs' onClick={() => add(true)}>
        {t('addPromised')}
      </Button>
      <Button variant='default' size='xs' onClick={() => add(false)}>
        {t('addUnpromised')}
      </Button>
    </>
  )
}
