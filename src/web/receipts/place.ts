import { useNavigate } from '@tanstack/react-router'
import { useOperation } from '../session/me.ts'
import { useAddress } from '../shell/address.ts'

const keyOf = (operation: string) => `waybill-place/${operation}`

/** The place where one stands: as the address says, or as it was chosen last; '' if never. */
export const usePlace = () => {
  const operation = useOperation()
  const { place } = useAddress()
  const navigate = useNavigate()
  return {
    operation,
    place: place ?? localStorage.getItem(keyOf(operation)) ?? '',
    choose: (id: string | null) => {
      if (id === null) localStorage.removeItem(keyOf(operation))
      else localStorage.setItem(keyOf(operation), id)
      void navigate({ to: `/o/${operation}/receiving`, search: id === null ? {} : { place: id } })
    },
  }
}
