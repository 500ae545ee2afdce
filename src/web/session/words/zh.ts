import type { Translated } from '../../words/translated.ts'
import type * as english from './en.ts'

export const session: Translated<typeof english.session> = {
  title: '登录',
  promise: '每一只捐赠的口罩，从承诺到病区，都有着落。',
  email: '电子邮箱',
  password: '密码',
  showPassword: '显示密码',
  enter: '登录',
  language: '语言',
  publicFigures: '公开数据',
  personas: '以此身份看看',
  personasHelp: '这是演示系统：请选择要坐的工作台。',
  told: {
    wrong: '邮箱与密码不匹配。',
    tooMany: '此处尝试次数过多。',
    fault: '登录未成功。',
  },
  remedy: {
    wrong: '请检查两者。本系统的管理者可为您设置新密码。',
    tooMany: '请等待一分钟后重试。',
    fault: '请检查网络后重试。',
  },
}
