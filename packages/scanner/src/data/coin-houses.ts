import { phraseList } from './phrases/pitches/phrase-list.ts';

/** Exchanges, wallets and coins under whose names access to money without a bank is fished for; plain words. */
export const COIN_HOUSES: readonly string[] = phraseList(`
  ledger, ledger live, ledger wallet, ledger nano, trezor, metamask, meta mask, trust wallet, trustwallet,
  coinbase, binance, kraken, opensea, phantom wallet, ftx, celsius, blockfi, voyager digital, uniswap, arbitrum,
  ripple, xrp, usdc, usdt, tether, ethereum, solana, okx, bybit, kucoin, exodus, exodus wallet, walletconnect,
  wallet connect, pancakeswap, zksync, starknet, hyperliquid, dogecoin, bitget, bittrex, bitfinex, gemini
  exchange, huobi, htx, mexc, etoro, bitpanda, bitvavo, bitstamp, safepal, tangem, coldcard, bitbox, keepkey,
  atomic wallet, rabby, keplr, polygon matic, avalanche avax, cardano, aptos, sui network, layerzero, eigenlayer,
  blur nft, magic eden, rarible, dydx, gmx io, synthetix, lido staking, aave, compound finance, curve finance,
  crypto com, blockchain com, blockchain wallet, mt gox, electrum wallet, myetherwallet, crypto wallet,
  криптокошел*, криптобирж*
`);
