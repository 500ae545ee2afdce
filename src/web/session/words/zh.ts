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
  account: {
    title: '您的账户',
    email: '电子邮箱',
    name: '姓名',
    nameShown: '他人看到的姓名',
    nameHelp: '显示在您所做的一切旁边，包括以前的记录。',
    changeName: '更改姓名',
    nameChanged: '姓名已更改。',
    language: '语言',
    languageHelp: '保存在此浏览器中。',
    password: '密码',
    current: '当前密码',
    next: '新密码',
    nextHelp: '至少 {least, number} 个字符。',
    showPassword: '显示密码',
    changePassword: '更改密码',
    passwordChanged: '密码已更改。您的其他会话均已结束。',
    told: {
      wrong: '这不是您的密码。',
      noPassword: '您通过所属机构登录，没有密码。',
      tooMany: '尝试次数过多：请等待一分钟后重试。',
      fault: '未成功。请检查网络后重试。',
    },
  },
}
