// The words of the page of one's own account.
import type { PersonRole } from '#contract/office/account'
import { dictionary } from '../../../display/design/i18n.ts'
import { words as accountWords } from '../office/account-words.ts'

export const words = dictionary({
  zh: {
    title: '我的账号',
    who: (accountId: string, role: PersonRole) => `${accountId} · ${accountWords.zh.role[role]}`,
    nobody: '没有登录',
    toSignIn: '去登录',
    password: '登录密码',
    passwordHint: '至少 10 个字符。下次可以用账号和密码登录办公页面。',
    newPassword: '新密码',
    pin: '窗口 PIN',
    pinHint: '6 位数字，在窗口上岗、交接时和工号一起使用。',
    newPin: '新 PIN',
    again: '再输一遍',
    setPassword: '设置密码',
    setPin: '设置 PIN',
    unlike: '两次输入的不一样，请重新输入',
    passwordSet: '密码已设置',
    pinSet: 'PIN 已设置',
    onward: '继续',
    signOut: '退出登录',
  },
  en: {
    title: 'My account',
    who: (accountId: string, role: PersonRole) => `${accountId} · ${accountWords.en.role[role]}`,
    nobody: 'Nobody is signed in',
    toSignIn: 'Sign in',
    password: 'Password',
    passwordHint: 'At least 10 characters. Next time account and password open the pages of the office.',
    newPassword: 'New password',
    pin: 'PIN for the window',
    pinHint: '6 digits, used with the badge number when duty begins or is handed over.',
    newPin: 'New PIN',
    again: 'Once more',
    setPassword: 'Set password',
    setPin: 'Set PIN',
    unlike: 'The two are not the same; type them again',
    passwordSet: 'The password is set',
    pinSet: 'The PIN is set',
    onward: 'Go on',
    signOut: 'Sign out',
  },
})
